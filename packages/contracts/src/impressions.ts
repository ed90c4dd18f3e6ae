import { z } from 'zod'
import { CaseId, Time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Candidate, RankedCandidates } from './opinions.ts'
import { Proportion } from './records.ts'

/** What the poster thought before anybody answered. Not in the pool; nobody is anchored by it. */
export const Impression = z.object({
	candidates: z.array(Candidate),
	sealedAt: Time,
	revealedAt: Time.nullable(),
})
export type Impression = z.infer<typeof Impression>

const CaseParams = z.strictObject({ caseId: CaseId })

export const sealImpression = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/impression',
	summary: "Seal the poster's own impression, once, before the first opinion",
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ candidates: RankedCandidates }),
	answer: Impression,
	problems: [
		'case-not-found',
		'case-closed',
		'not-permitted',
		'impression-sealed',
		'impression-too-late',
		'diagnosis-unknown',
	],
})

export const readImpression = endpoint({
	method: 'GET',
	path: '/cases/:caseId/impression',
	summary:
		'The impression to its poster; to others once he has revealed it or the case is closed, and never to the blind',
	access: 'person',
	params: CaseParams,
	answer: z.object({ impression: Impression.nullable() }),
	problems: ['case-not-found'],
})

export const revealImpression = endpoint({
	method: 'POST',
	path: '/cases/:caseId/impression/reveal',
	summary: 'Show the sealed impression to those to whom the opinions are open',
	access: 'verified',
	params: CaseParams,
	problems: ['case-not-found', 'not-permitted', 'impression-not-sealed'],
})

/** How own sealed impressions met the outcomes: apart from opinions on others' cases, and private like them. */
export const ImpressionRecord = z.object({
	sealedCount: z.int(),
	top1: Proportion,
	top3: Proportion,
})
export type ImpressionRecord = z.infer<typeof ImpressionRecord>

export const myImpressions = endpoint({
	method: 'GET',
	path: '/record/impressions',
	summary: 'How own sealed impressions met the outcomes; nobody else can read it',
	access: 'person',
	answer: ImpressionRecord,
	problems: [],
})
