import type { CriticalValueId, PersonId } from '@readroom/contracts'
import { reminderDueAt, remindersDue } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { insertCaseEvent } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { notify } from '../paging/index.ts'
import type { Services } from '../services.ts'
import { THIS_ROOM } from './climb-ladders.ts'
import { listDueReminders, lockDueReminder, setReminder } from './critical-values.queries.ts'
import { PAGES_OF_ONE } from './flag-critical-value.ts'
import { findAnswers } from './ladder.queries.ts'
import { onDutyFor } from './on-duty-for.ts'

type DueReminder = NonNullable<Awaited<ReturnType<typeof lockDueReminder>>>

/** Tells again of every critical value that its poster should have acknowledged by now. */
export async function remindCriticalValues(services: Services): Promise<void> {
	const now = services.clock.now()
	for (const id of await listDueReminders(services.database, now)) await remindOne(services, id, now)
}

async function remindOne(services: Services, id: CriticalValueId, now: Date): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const due = await lockDueReminder(tx, id, now)
		if (due === undefined) return
		const { case_id: caseId, number, kind } = due
		const count = remindersDue(due.flagged_at, now)
		const isOpen = due.status === 'open'
		await setReminder(tx, id, {
			reminder_count: count,
			next_reminder_at: isOpen ? (reminderDueAt(due.flagged_at, count) ?? null) : null,
		})
		if (!isOpen) return

		const personIds = await whomToRemind(tx, due, now)
		await notify(tx, services, {
			reason: 'critical-value',
			caseId,
			personIds,
			rung: number * PAGES_OF_ONE + count,
			at: now,
		})
		await insertCaseEvent(tx, { caseId, personId: null, type: 'critical-value-overdue', detail: kind, at: now })
		await announce(tx, 'critical-value-changed', { caseId, personId: due.reader_id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'critical-value-overdue',
			caseId,
			detail: { criticalKind: kind, people: personIds.length },
			address: THIS_ROOM,
		})
	})
}

/** The poster, the reader who flagged it, and the leads on duty: of these only to whom the opinions are open. */
async function whomToRemind(tx: Transaction<Tables>, due: DueReminder, now: Date): Promise<PersonId[]> {
	const onDuty = await onDutyFor(tx, due, now)
	const leads = new Set(onDuty.filter(({ isLead }) => isLead).map(({ personId }) => personId))
	const { readerIds } = await findAnswers(tx, due.case_id)
	return [...new Set([due.poster_id, due.reader_id, ...readerIds.filter((id) => leads.has(id))])]
}
