import { ApiProblem } from '@readroom/client'
import { type Me, whoAmI } from '@readroom/contracts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** The person signed in, or null for a stranger. */
export const meQuery = queryOptions({
	queryKey: ['me'],
	queryFn: async (): Promise<Me | null> => {
		try {
			return await api.call(whoAmI, {})
		} catch (error) {
			if (error instanceof ApiProblem && error.code === 'sign-in-needed') return null
			throw error
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
