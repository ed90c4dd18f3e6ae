import { listDueOutcomes } from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Begins as the lists of cases do, so that whatever happens to a case makes it ask again. */
export const dueOutcomesQuery = queryOptions({
	queryKey: ['cases', 'due'],
	queryFn: () => api.call(listDueOutcomes, {}),
})
