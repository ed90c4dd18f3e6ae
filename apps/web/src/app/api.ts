import { createClient } from '@readroom/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { noteServerTime } from './server-time.ts'
import { noticeSessionEnd } from './session-end.ts'

/** Asks the server, and learns from each answer what time it has. */
export async function fetchNotingTime(...request: Parameters<typeof fetch>): Promise<Response> {
	const response = await fetch(...request)
	noteServerTime(response.headers.get('date'))
	return response
}

/** Calls of the API with the session cookie. */
export const api = createClient({ baseUrl: '', fetch: fetchNotingTime })

export const queries = new QueryClient({
	queryCache: new QueryCache({ onError: noticeSessionEnd }),
	mutationCache: new MutationCache({ onError: noticeSessionEnd }),
	defaultOptions: { queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && !isRefusal(error) } },
})

/** The server has answered and said no: asking again would not help. */
function isRefusal(error: unknown): boolean {
	return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
}
