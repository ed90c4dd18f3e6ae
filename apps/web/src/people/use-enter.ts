import type { Me } from '@readroom/contracts'
import { useRouter } from '@tanstack/react-router'
import { queries } from '../app/api.ts'
import { meQuery } from '../app/session.ts'
import { useLocaleState } from '../app/words.ts'

/** Lets a person who has just signed in or registered into the room, to the page he was on his way to. */
export function useEnter(next: string | undefined): (me: Me) => Promise<void> {
	const router = useRouter()
	return async (me) => {
		queries.clear()
		queries.setQueryData(meQuery.queryKey, me)
		await useLocaleState.getState().setLocale(me.locale)
		await router.navigate({ href: next ?? '/' })
	}
}
