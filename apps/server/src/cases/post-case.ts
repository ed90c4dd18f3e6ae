import type { CaseId, ReadingCase } from '@readroom/contracts'
import { missingForPost } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { mayPostTo } from '../groups/index.ts'
import { posterMask, takeLane } from '../lanes/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { type CaseForReader, ownDraft } from './case-for-reader.ts'
import { listCaseSeries } from './case-images.queries.ts'
import { freeLabel } from './case-label.ts'
import { subjectOf } from './case-subject.ts'
import { insertCaseEvent, listNamedPeople, replaceNamedPeople, updateCase } from './cases.queries.ts'
import { showCase } from './show-case.ts'

/**
 * Puts the draft before its readers and tells them.
 *
 * @throws Problem `case-not-found`; `case-not-draft` the second time; `case-incomplete` with the fields that lack;
 * `group-not-found` where the poster has left the group meanwhile; `stat-quota-used`; `mask-not-set`
 */
export async function postCase(services: Services, reader: Reader, caseId: CaseId): Promise<ReadingCase> {
	return services.database.transaction().execute(async (tx) => {
		const draft = await ownDraft(tx, reader, caseId)
		const series = await listCaseSeries(tx, caseId)
		await refuseIncomplete(tx, draft, series.length)
		if (draft.visibility === 'group' && draft.group_id !== null) {
			if (!(await mayPostTo(tx, draft.group_id, reader.id))) throw new Problem('group-not-found')
		}

		const now = services.clock.now()
		if (draft.lane !== null) await takeLane(tx, services, reader, { caseId, lane: draft.lane })
		if (draft.visibility !== 'people') await replaceNamedPeople(tx, caseId, [])
		const group_id = draft.visibility === 'group' ? draft.group_id : null
		const mask = await posterMask(tx, reader, draft.posted_as)
		// Asked of the series again: what they show may not have been known yet when they were named.
		const subject = subjectOf(series)
		const label = await freeLabel(tx, subject.modality ?? 'OT')
		await updateCase(tx, caseId, { ...subject, ...mask, group_id, status: 'open', label, posted_at: now })
		await writeCaseWords(tx, caseId)
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'posted', at: now })
		const posted = await showCase(tx, reader, caseId)
		await announce(tx, 'case-posted', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'case-posted',
			personId: reader.id,
			caseId,
			detail: {
				lane: posted.lane ?? '',
				visibility: posted.visibility ?? '',
				postedAs: posted.postedAs,
				images: posted.imageCount,
			},
			address: reader.address,
		})
		return posted
	})
}

async function refuseIncomplete(tx: Transaction<Tables>, draft: CaseForReader, seriesCount: number): Promise<void> {
	const fields = missingForPost({
		sex: draft.sex,
		ageYears: draft.age_years,
		complaint: draft.complaint,
		question: draft.question,
		lane: draft.lane,
		statReason: draft.stat_reason,
		visibility: draft.visibility,
		groupId: draft.group_id,
		peopleIds: await listNamedPeople(tx, draft.id),
		seriesCount,
	})
	if (fields.length > 0) throw new Problem('case-incomplete', { fields })
}
