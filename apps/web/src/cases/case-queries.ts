import { type CaseId, CaseId as CaseIdSchema, caseTimeline, openCase } from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Everything of one case has a key that begins so; an event of the case makes it ask again. */
export function caseKey(caseId: CaseId, ...part: readonly string[]): readonly string[] {
	return ['case', caseId, ...part]
}

export function caseQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId),
		queryFn: () => api.call(openCase, { params: { caseId } }),
	})
}

export function timelineQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId, 'timeline'),
		queryFn: () => api.call(caseTimeline, { params: { caseId } }),
	})
}

/** The case id in an address; undefined where it is not one, so that no request goes out for nonsense. */
export function caseIdFrom(text: string | undefined): CaseId | undefined {
	const parsed = CaseIdSchema.safeParse(text)
	return parsed.success ? parsed.data : undefined
}
