import type { CaseId, MarkId, SeriesInstanceUid, SopInstanceUid } from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** The marks on these cases, in the order in which they were placed. */
export async function listMarks(
	database: Database,
	caseIds: readonly CaseId[],
): Promise<Selectable<Tables['outcome_mark']>[]> {
	if (caseIds.length === 0) return []
	return database.selectFrom('outcome_mark').selectAll().where('case_id', 'in', caseIds).orderBy('id').execute()
}

/** How many frames an image of the case has; undefined where the case does not hold it. */
export async function countFrames(
	database: Database,
	image: { caseId: CaseId; seriesInstanceUid: SeriesInstanceUid; sopInstanceUid: SopInstanceUid },
): Promise<number | undefined> {
	const row = await database
		.selectFrom('case_series')
		.innerJoin('instance', 'instance.series_instance_uid', 'case_series.series_instance_uid')
		.select(sql<number>`cardinality(frame_ranges) / 2`.as('frames'))
		.where('case_series.case_id', '=', image.caseId)
		.where('case_series.series_instance_uid', '=', image.seriesInstanceUid)
		.where('instance.sop_instance_uid', '=', image.sopInstanceUid)
		.executeTakeFirst()
	return row?.frames
}

export async function insertMark(tx: Transaction<Tables>, mark: Insertable<Tables['outcome_mark']>): Promise<void> {
	await tx.insertInto('outcome_mark').values(mark).execute()
}

/** @returns whether it was there */
export async function deleteMark(tx: Transaction<Tables>, caseId: CaseId, markId: MarkId): Promise<boolean> {
	const deleted = await tx
		.deleteFrom('outcome_mark')
		.where('case_id', '=', caseId)
		.where('id', '=', markId)
		.returning('id')
		.executeTakeFirst()
	return deleted !== undefined
}
