import { useCallback, useSyncExternalStore } from 'react'
import type { Preparation } from './preparation.ts'
import type { PreparationState } from './preparation-state.ts'

/**
 * What `select` takes of the images of a draft, again whenever that changes; undefined until there is a case for them.
 *
 * @param select gives the same value for the same state: a part of it, not something made anew
 */
export function usePreparation<Selected>(
	preparation: Preparation | null,
	select: (state: PreparationState) => Selected,
): Selected | undefined {
	const subscribe = useCallback(
		(onChange: () => void) => preparation?.store.subscribe(onChange) ?? (() => undefined),
		[preparation],
	)
	return useSyncExternalStore(subscribe, () =>
		preparation === null ? undefined : select(preparation.store.getState()),
	)
}
