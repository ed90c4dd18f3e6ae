import { ApiProblem } from '@readroom/client'
import { type Me, whoAmI } from '@readroom/contracts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, queries } from './api.ts'

const ME = ['me']

/** The person signed in, or null for a stranger. */
export const meQuery = queryOptions({
	queryKey: ME,
	queryFn: async (): Promise<Me | null> => {
		try {
			return await api.call(whoAmI, {})
		} catch (error) {
			const isStranger = error instanceof ApiProblem && error.code === 'sign-in-needed'
			// Somebody who was signed in is no stranger: his session has ended, and the page has to say so.
			if (!isStranger || queries.getQueryData<Me | null>(ME)) throw error
			return null
		}
	},
	staleTime: 60_000,
})

/** The person signed in. Only pages behind the sign-in ask. */
export function useMe(): Me {
	const { data } = useQuery(meQuery)
	if (data === null || data === undefined) throw new Error('a page behind the sign-in was shown to a stranger')
	return data
}
