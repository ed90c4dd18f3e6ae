import { z } from 'zod'
import { CaseId, PageQuery, PersonId, pageOf, Time } from './common.ts'
import { endpoint } from './endpoint.ts'

/** What a line of the audit can be about. */
export const AuditAction = z.enum([
	'images-read',
	'images-stored',
	'images-refused',
	'case-read',
	'case-created',
	'case-changed',
	'case-posted',
	'case-withdrawn',
	'opinion-posted',
	'opinion-revised',
	'opinion-declined',
	'opinions-read',
	'comment-posted',
	'danger-considered',
	'danger-listed',
	'danger-unlisted',
	'concepts-merged',
	'merge-undone',
	'more-readers-asked',
	'reaction-given',
	'impression-sealed',
	'impression-revealed',
	'spoken-at-once',
	'receipt-given',
	'case-claimed',
	'claim-released',
	'readers-paged',
	'readers-mentioned',
	'critical-value-flagged',
	'critical-value-overdue',
	'critical-value-acknowledged',
	'outcome-recorded',
	'outcome-marked',
	'outcome-lost',
	'opinion-reviewed',
	'discrepancy-decided',
	'record-shared',
	'record-read',
	'scores-recomputed',
	'lane-lowered',
	'addendum-posted',
	'visibility-widened',
	'hospital-changed',
	'phone-numbers-changed',
	'board-key-made',
	'board-key-revoked',
	'flag-raised',
	'flag-decided',
	'person-registered',
	'person-signed-in',
	'sign-in-refused',
	'password-changed',
	'session-revoked',
	'token-made',
	'token-revoked',
	'verification-changed',
	'roles-changed',
	'group-changed',
	'roster-changed',
	'calendar-made',
	'calendar-revoked',
	'notice-address-added',
	'notice-address-removed',
	'page-redelivered',
	'access-refused',
	'audit-read',
])
export type AuditAction = z.infer<typeof AuditAction>

export const AuditEntry = z.object({
	/** Place in the chain, from 1. */
	sequence: z.int(),
	at: Time,
	action: AuditAction,
	personId: PersonId.nullable(),
	personName: z.string().nullable(),
	caseId: CaseId.nullable(),
	caseLabel: z.string().nullable(),
	/** Name of the person it was done to, where `detail` has a `subjectId`. */
	subjectName: z.string().nullable(),
	/** Ids and counts only, never a patient's or a person's words. */
	detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
	address: z.string(),
	hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const listAudit = endpoint({
	method: 'GET',
	path: '/audit',
	summary: 'The audit, newest first',
	access: 'auditor',
	query: PageQuery.extend({
		personId: PersonId.optional(),
		caseId: CaseId.optional(),
		action: AuditAction.optional(),
	}),
	answer: pageOf(AuditEntry),
	problems: [],
})

export const verifyAudit = endpoint({
	method: 'GET',
	path: '/audit/verification',
	summary: 'Walks the chain of hashes and says whether a line was changed or removed',
	access: 'auditor',
	answer: z.object({
		isIntact: z.boolean(),
		entryCount: z.int(),
		/** Sequence of the first line that does not follow from the one before. */
		firstBroken: z.int().nullable(),
		lastHash: z.string().nullable(),
	}),
	problems: [],
})
