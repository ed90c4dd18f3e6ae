import { type CaseId, collectiveDifferential, listComments, listOpinions } from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { caseKey } from '../cases/case-queries.ts'

export function opinionsQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId, 'opinions'),
		queryFn: () => api.call(listOpinions, { params: { caseId } }),
	})
}

export function differentialQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId, 'differential'),
		queryFn: () => api.call(collectiveDifferential, { params: { caseId } }),
	})
}

export function commentsQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId, 'comments'),
		queryFn: () => api.call(listComments, { params: { caseId } }),
	})
}
