import type { CaseDraft, CaseId, GroupId, PersonId, ReadingCase } from '@readroom/contracts'
import type { Transaction, Updateable } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { mayPostTo } from '../groups/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { ownDraft } from './case-for-reader.ts'
import { findVerifiedPeople, replaceNamedPeople, updateCase } from './cases.queries.ts'
import { showCase } from './show-case.ts'

/**
 * Changes what the poster wrote of a draft; fields that are not given stay as they are.
 *
 * @throws Problem `case-not-found`; `case-not-draft` once it is posted; `request-invalid` where it names a group or
 * people that the poster cannot name
 */
export async function changeCase(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	draft: CaseDraft,
): Promise<ReadingCase> {
	return services.database.transaction().execute(async (tx) => {
		await ownDraft(tx, reader, caseId)
		await writeDraft(tx, reader, caseId, draft)
		const changed = await showCase(tx, reader, caseId)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'case-changed',
			personId: reader.id,
			caseId,
			detail: { fields: Object.keys(draft).sort().join(' ') },
			address: reader.address,
		})
		return changed
	})
}

/** Writes the given fields onto a draft that the caller has made or locked. */
export async function writeDraft(
	tx: Transaction<Tables>,
	reader: Reader,
	caseId: CaseId,
	draft: CaseDraft,
): Promise<void> {
	if (draft.groupId) await refuseForeignGroup(tx, reader, draft.groupId)
	if (draft.peopleIds !== undefined) await writeNamedPeople(tx, reader, caseId, draft.peopleIds)
	await updateCase(tx, caseId, columnsOf(draft))
	await writeCaseWords(tx, caseId)
}

function columnsOf(draft: CaseDraft): Updateable<Tables['reading_case']> {
	const columns = {
		sex: draft.sex,
		age_years: draft.ageYears,
		complaint: draft.complaint,
		duration: draft.duration,
		history: draft.history,
		labs: draft.labs,
		question: draft.question,
		lane: draft.lane,
		stat_reason: draft.statReason,
		visibility: draft.visibility,
		group_id: draft.groupId,
		posted_as: draft.postedAs,
	}
	return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

async function refuseForeignGroup(tx: Transaction<Tables>, reader: Reader, groupId: GroupId): Promise<void> {
	if (await mayPostTo(tx, groupId, reader.id)) return
	throw new Problem('request-invalid', { fields: [{ path: 'groupId', reason: 'not a group of yours' }] })
}

async function writeNamedPeople(
	tx: Transaction<Tables>,
	reader: Reader,
	caseId: CaseId,
	peopleIds: readonly PersonId[],
): Promise<void> {
	const others = [...new Set(peopleIds)].filter((id) => id !== reader.id)
	const verified = await findVerifiedPeople(tx, others)
	if (!others.every((id) => verified.has(id))) {
		throw new Problem('request-invalid', { fields: [{ path: 'peopleIds', reason: 'not a verified person' }] })
	}
	await replaceNamedPeople(tx, caseId, others)
}
