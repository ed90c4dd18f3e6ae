import {
	type BodyPart,
	type CaseId,
	caseTimings,
	expectAnswer,
	type Lane,
	listPhoneNumbers,
	readHospitalSettings,
	statQuota,
} from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { caseKey } from '../cases/case-queries.ts'

export function timingsQuery(caseId: CaseId) {
	return queryOptions({
		queryKey: caseKey(caseId, 'timings'),
		queryFn: () => api.call(caseTimings, { params: { caseId } }),
	})
}

export const phoneNumbersQuery = queryOptions({
	queryKey: ['hospital', 'phone-numbers'],
	queryFn: () => api.call(listPhoneNumbers, {}),
})

export const hospitalQuery = queryOptions({
	queryKey: ['hospital', 'settings'],
	queryFn: () => api.call(readHospitalSettings, {}),
})

export const statQuotaQuery = queryOptions({
	queryKey: ['cases', 'stat-quota'],
	queryFn: () => api.call(statQuota, {}),
})

export function expectationQuery(lane: Lane, bodyPart: BodyPart | null) {
	return queryOptions({
		queryKey: ['expectation', lane, bodyPart],
		queryFn: () => api.call(expectAnswer, { query: { lane, ...(bodyPart !== null && { bodyPart }) } }),
	})
}
