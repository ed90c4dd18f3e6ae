import { createClient } from '@readroom/client'
import { BOARD_KEY_HEADER, readBoard } from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { fetchNotingTime } from '../app/api.ts'

/** A screen hears of nothing by itself; this often it asks. */
const ASK_AGAIN_MS = 10_000

/** The key of this screen, from its address: after the `#`, where no server and no log sees it. */
export function screenKey(): string | undefined {
	const key = globalThis.location.hash.slice(1)
	return key === '' ? undefined : key
}

export function boardQuery(key: string | undefined) {
	const client = createClient({
		baseUrl: '',
		fetch: (address, init) => {
			const headers = new Headers(init?.headers)
			if (key !== undefined) headers.set(BOARD_KEY_HEADER, key)
			return fetchNotingTime(address, { ...init, headers })
		},
	})
	return queryOptions({
		// Under the key of the lists, which every event of a case makes ask again.
		queryKey: ['cases', 'board', key],
		queryFn: () => client.call(readBoard, {}),
		refetchInterval: ASK_AGAIN_MS,
		refetchIntervalInBackground: true,
	})
}
