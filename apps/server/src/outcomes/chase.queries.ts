import { type CaseId, type LostReason, type PersonId, REMINDER_DAYS } from '@readroom/contracts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

const DAY_MS = 24 * 60 * 60_000

/** Open, and nobody has said that the patient is lost. */
const isWaiting = sql<SqlBool>`(
	reading_case.status = 'open'
	AND NOT EXISTS (SELECT FROM lost_to_follow_up WHERE lost_to_follow_up.case_id = reading_case.id)
)`

/**
 * Writes down for each case that has become so old, and was not asked about at that age or later, that it is asked about
 * now. Of several ages passed at once, as after a time without the server, only the last is asked for.
 */
export async function insertDueReminders(
	tx: Transaction<Tables>,
	now: Date,
): Promise<{ caseId: CaseId; posterId: PersonId; afterDays: number }[]> {
	const reminded: { caseId: CaseId; posterId: PersonId; afterDays: number }[] = []
	for (const afterDays of REMINDER_DAYS.toReversed()) {
		const rows = await tx
			.insertInto('outcome_reminder')
			.columns(['case_id', 'after_days', 'reminded_at'])
			.expression((eb) =>
				eb
					.selectFrom('reading_case')
					.select((from) => ['reading_case.id', from.val(afterDays).as('after_days'), from.val(now).as('reminded_at')])
					.where('reading_case.posted_at', '<=', new Date(now.getTime() - afterDays * DAY_MS))
					.where(isWaiting)
					.where(sql<SqlBool>`NOT EXISTS (
						SELECT FROM outcome_reminder
						WHERE outcome_reminder.case_id = reading_case.id AND outcome_reminder.after_days >= ${afterDays}
					)`),
			)
			.onConflict((conflict) => conflict.doNothing())
			.returning('case_id')
			.execute()
		const posters = await postersOf(
			tx,
			rows.map((row) => row.case_id),
		)
		reminded.push(...posters.map((poster) => ({ ...poster, afterDays })))
	}
	return reminded
}

async function postersOf(tx: Transaction<Tables>, caseIds: readonly CaseId[]) {
	if (caseIds.length === 0) return []
	return tx
		.selectFrom('reading_case')
		.select(['id as caseId', 'poster_id as posterId'])
		.where('id', 'in', caseIds)
		.execute()
}

/** Own cases that were asked about and not answered for, the longest waiting first. */
export async function listDueCases(database: Database, reader: Reader, { limit }: { limit: number }) {
	return (
		database
			.selectFrom('reading_case')
			.innerJoin('outcome_reminder', 'outcome_reminder.case_id', 'reading_case.id')
			.select(['reading_case.id', 'reading_case.label', 'reading_case.complaint'])
			// A case is open once it is posted.
			.select(sql<Date>`reading_case.posted_at`.as('posted_at'))
			.select(sql<number>`max(outcome_reminder.after_days)`.as('after_days'))
			.where('reading_case.poster_id', '=', reader.id)
			.where('outcome_reminder.answered_at', 'is', null)
			.where(isWaiting)
			.groupBy('reading_case.id')
			.orderBy('reading_case.posted_at')
			.orderBy('reading_case.id')
			.limit(limit)
			.execute()
	)
}

export async function answerReminders(tx: Transaction<Tables>, caseId: CaseId, now: Date): Promise<void> {
	await tx
		.updateTable('outcome_reminder')
		.set({ answered_at: now })
		.where('case_id', '=', caseId)
		.where('answered_at', 'is', null)
		.execute()
}

export async function putLost(
	tx: Transaction<Tables>,
	lost: { caseId: CaseId; reason: LostReason; saidBy: PersonId; at: Date },
): Promise<void> {
	const columns = { reason: lost.reason, said_by: lost.saidBy, said_at: lost.at }
	await tx
		.insertInto('lost_to_follow_up')
		.values({ case_id: lost.caseId, ...columns })
		.onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
		.execute()
}

/** The outcome has come, also of a patient who was given up. */
export async function endChase(tx: Transaction<Tables>, caseId: CaseId): Promise<void> {
	await tx.deleteFrom('lost_to_follow_up').where('case_id', '=', caseId).execute()
}
