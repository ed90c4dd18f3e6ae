import type { CaseId, CaseStatus, PartInCase, StudyInstanceUid } from '@readroom/contracts'
import { mayReadOpinions, partInCase } from '@readroom/reading'
import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { findStudyForReader } from './case-images.queries.ts'
import { type CaseLock, type CaseRow, findVisibleCase, lockCaseInCare, type MetCase } from './visible-cases.queries.ts'

/** A case that the reader may see, with his part in it. */
export interface CaseForReader extends CaseRow {
	readonly status: CaseStatus
	readonly part: PartInCase
	/** Whether the others' opinions, their number, the thread and the receipt are open to him. */
	readonly isOpenToReader: boolean
	/** Whether he is a guest of the group it was posted to, who looks and says nothing. */
	readonly isGuest: boolean
}

/**
 * The case, if this reader may see it.
 *
 * @param options.lock inside a transaction: hold the case as it is until commit
 * @throws Problem `case-not-found` where he may not, the same as where there is none
 */
export async function caseForReader(
	database: Database,
	reader: Reader,
	caseId: CaseId,
	{ lock }: { lock?: CaseLock } = {},
): Promise<CaseForReader> {
	const met = await findVisibleCase(database, reader, caseId, lock)
	if (met === undefined) throw new Problem('case-not-found')
	return forReader(met, reader)
}

/**
 * The case for a reader who is about to say something on it: an opinion, a comment, a claim. Held until commit, so that
 * it is not closed and scored between the look and what he says.
 *
 * @throws Problem `case-not-found`; `guest-only-looks` for guests of the group it was posted to;
 * `case-hidden` while it is hidden
 */
export async function caseToSpeakOn(tx: Transaction<Tables>, reader: Reader, caseId: CaseId): Promise<CaseForReader> {
	const readingCase = await caseForReader(tx, reader, caseId, { lock: 'share' })
	if (readingCase.isGuest) throw new Problem('guest-only-looks')
	if (readingCase.hidden_at !== null) throw new Problem('case-hidden')
	return readingCase
}

/** The draft, locked for the change its poster is about to make; nobody else sees it. */
export async function ownDraft(tx: Transaction<Tables>, reader: Reader, caseId: CaseId): Promise<CaseForReader> {
	const readingCase = await caseForReader(tx, reader, caseId, { lock: 'update' })
	if (readingCase.status !== 'draft') throw new Problem('case-not-draft')
	return readingCase
}

/**
 * The case, if this reader answers for it: its poster, or an administrator of his hospital. Locked for his change.
 * Undefined for everybody else, whether they may see it or not.
 */
export async function caseInCareOf(
	tx: Transaction<Tables>,
	reader: Reader,
	caseId: CaseId,
): Promise<CaseForReader | undefined> {
	const met = await lockCaseInCare(tx, reader, caseId)
	return met && forReader(met, reader)
}

/**
 * The case for something that only those may do who answer for it; locked for their change.
 *
 * @throws Problem `not-permitted` for whoever may see it only, `case-not-found` for everybody else
 */
export async function ownCareOf(tx: Transaction<Tables>, reader: Reader, caseId: CaseId): Promise<CaseForReader> {
	const readingCase = await caseInCareOf(tx, reader, caseId)
	if (readingCase !== undefined) return readingCase
	await caseForReader(tx, reader, caseId)
	throw new Problem('not-permitted')
}

export function forReader<Met extends MetCase>(met: Met, reader: Reader): Met & CaseForReader {
	const { status } = met
	// The queries leave withdrawn cases out; this tells the compiler so.
	if (status === 'withdrawn') throw new Problem('case-not-found')
	const part = partInCase({
		isPoster: met.poster_id === reader.id,
		hasBlindOpinion: met.has_blind_opinion,
		hasDeclined: met.has_declined,
	})
	return { ...met, status, part, isOpenToReader: mayReadOpinions(part, status), isGuest: met.is_guest }
}

/** Whether the reader may see a study: it is his, or a case that he may see holds it, and then which. */
export async function studyVisibleTo(
	database: Database,
	reader: Reader,
	studyInstanceUid: StudyInstanceUid,
): Promise<{ caseId?: CaseId } | undefined> {
	if (reader.verification === 'suspended') return undefined
	const study = await findStudyForReader(database, reader, studyInstanceUid)
	if (study === undefined) return undefined
	if (study.case_id !== null) return { caseId: study.case_id }
	return study.owner_id === reader.id ? {} : undefined
}
