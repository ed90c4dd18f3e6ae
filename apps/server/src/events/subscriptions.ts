import type { CaseId, LiveEvent } from '@readroom/contracts'
import { type CaseForReader, caseForReader } from '../cases/index.ts'
import { reasonOfPage } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { EventRow } from './events.queries.ts'
import { couldSeeBefore, couldSeeBeforeWidening, hospitalOfPerson, mayHearOfFlag } from './subscriptions.queries.ts'

/**
 * What follows from each event: what it tells this reader on his event stream; undefined where he may not know of it.
 *
 * A reader who has not answered is blind: of opinions, comments and what the poster does with them he learns nothing,
 * not even that there are any.
 */
export async function whatToTell(
	services: Pick<Services, 'database'>,
	reader: Reader,
	event: EventRow,
): Promise<LiveEvent | undefined> {
	const at = event.at.toISOString()
	const isMine = event.person_id === reader.id
	switch (event.type) {
		case 'case-posted': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			if (readingCase === undefined || readingCase.lane === null) return undefined
			const { id: caseId, lane, label } = readingCase
			return { type: event.type, at, caseId, lane, label, isMine }
		}
		case 'visibility-widened': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			if (readingCase === undefined || readingCase.lane === null) return undefined
			const { id: caseId, lane, label } = readingCase
			// To whom it is new, as a new one.
			const isNew = !(await couldSeeBeforeWidening(services.database, reader, caseId))
			return isNew ? { type: 'case-posted', at, caseId, lane, label, isMine } : { type: event.type, at, caseId }
		}
		case 'images-arrived':
		case 'claims-changed':
		case 'lane-lowered':
		case 'addendum-posted':
		case 'outcome-recorded': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			return readingCase && { type: event.type, at, caseId: readingCase.id }
		}
		case 'opinion-posted':
		case 'comment-posted': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			return readingCase?.isOpenToReader === true ? { type: event.type, at, caseId: readingCase.id, isMine } : undefined
		}
		case 'danger-considered':
		case 'promise-broken':
		case 'opinions-changed':
		case 'readers-paged':
		case 'receipt-given': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			return readingCase?.isOpenToReader === true ? { type: event.type, at, caseId: readingCase.id } : undefined
		}
		case 'spoken-at-once': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			return readingCase?.part === 'poster' || (readingCase !== undefined && isMine)
				? { type: event.type, at, caseId: readingCase.id }
				: undefined
		}
		case 'critical-value-changed': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			// Whoever flagged it hears of it while he is blind too, and of nobody else's.
			return readingCase?.isOpenToReader === true || (readingCase !== undefined && isMine)
				? { type: event.type, at, caseId: readingCase.id }
				: undefined
		}
		case 'contribution-moderated': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			return readingCase?.isOpenToReader === true ? { type: event.type, at, caseId: readingCase.id } : undefined
		}
		case 'case-shown': {
			const readingCase = await visibleCase(services, reader, event.case_id)
			return readingCase && { type: event.type, at, caseId: readingCase.id }
		}
		case 'flag-raised': {
			const caseId = event.case_id
			if (caseId === null || !(await mayHearOfFlag(services.database, reader, caseId))) return undefined
			return { type: event.type, at, caseId }
		}
		case 'flag-decided':
			return isMine && event.case_id !== null ? { type: event.type, at, caseId: event.case_id } : undefined
		case 'case-hidden':
		case 'case-withdrawn': {
			const caseId = event.case_id
			if (caseId === null || !(await couldSeeBefore(services.database, reader, caseId))) return undefined
			return { type: event.type, at, caseId }
		}
		case 'duty-changed':
			return reader.verification === 'verified' ? { type: event.type, at } : undefined
		case 'paged':
			return isMine ? pageToTell(services, reader, event) : undefined
		case 'swap-offered':
		case 'swap-accepted':
		case 'swap-declined':
			// The person of these events is the one to be told.
			return isMine ? { type: event.type, at } : undefined
		case 'person-registered':
			return (await administers(services, reader, event)) ? { type: event.type, at } : undefined
		case 'verification-changed':
			return isMine ? { type: event.type, at } : undefined
	}
}

async function pageToTell(
	services: Pick<Services, 'database'>,
	reader: Reader,
	event: EventRow,
): Promise<LiveEvent | undefined> {
	const readingCase = await visibleCase(services, reader, event.case_id)
	const reason = event.page_id === null ? undefined : await reasonOfPage(services.database, event.page_id)
	if (readingCase === undefined || readingCase.lane === null || reason === undefined) return undefined
	const { id: caseId, lane, label } = readingCase
	return { type: 'paged', at: event.at.toISOString(), caseId, lane, label, reason }
}

async function visibleCase(
	{ database }: Pick<Services, 'database'>,
	reader: Reader,
	caseId: CaseId | null,
): Promise<CaseForReader | undefined> {
	if (caseId === null) return undefined
	try {
		return await caseForReader(database, reader, caseId)
	} catch (error) {
		if (error instanceof Problem && error.code === 'case-not-found') return undefined
		throw error
	}
}

async function administers(
	{ database }: Pick<Services, 'database'>,
	reader: Reader,
	{ person_id }: EventRow,
): Promise<boolean> {
	if (reader.isSystemAdmin) return true
	if (!reader.isHospitalAdmin || person_id === null) return false
	return (await hospitalOfPerson(database, person_id)) === reader.hospitalId
}
