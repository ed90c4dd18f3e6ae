import { type CaseId, showRouting } from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { caseKey } from '../cases/case-queries.ts'

export function routingQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId, 'routing'),
		queryFn: () => api.call(showRouting, { params: { caseId } }),
	})
}
