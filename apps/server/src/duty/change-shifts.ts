import type {
	AnswerOf,
	addShifts as addShiftsContract,
	BodyOf,
	RosterName,
	ShiftDraft,
	ShiftId,
} from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { daysLater, localTimes } from './local-times.ts'
import { noteRosterChange, rosterColumns, rosterToEdit } from './roster-for-reader.ts'
import { personOnRoster, type RosterKey } from './rosters.queries.ts'
import { deleteRemoved, hasOverlap, insertShifts, markRemoved, unmarkRemoved, updateShift } from './shifts.queries.ts'
import { withdrawOffersOf } from './swaps.queries.ts'
import { visibleShift } from './visible-shift.ts'

/** How long what was taken off a roster can be put back. */
const UNDO_MS = 24 * 3_600_000

/**
 * Adds a shift, on its own or one of every week at the same time of day.
 *
 * @throws Problem `group-not-found`, `not-permitted`; `person-not-found` where that person cannot be on the roster;
 * `shift-overlaps` where he is on it then already
 */
export async function addShifts(
	services: Services,
	reader: Reader,
	name: RosterName,
	{ shift, weeks, timeZone }: BodyOf<typeof addShiftsContract>,
): Promise<AnswerOf<typeof addShiftsContract>> {
	const now = services.clock.now()
	return services.database.transaction().execute(async (tx) => {
		const roster = await rosterToEdit(tx, reader, name)
		const seriesId = weeks > 1 ? newId(now) : null
		const rows = everyWeek(shift, weeks, timeZone).map(({ startsAt, endsAt }) => ({
			id: newId<ShiftId>(now),
			...rosterColumns(roster),
			...columnsOf(shift),
			starts_at: startsAt,
			ends_at: endsAt,
			series_id: seriesId,
			created_at: now,
		}))
		await insertShifts(tx, rows)
		await refuseWrong(tx, roster, shift)
		await noteRosterChange(tx, services, reader, roster, {
			change: 'shifts-added',
			count: weeks,
			subjectId: shift.personId,
		})
		return { shiftIds: rows.map(({ id }) => id) }
	})
}

function everyWeek(
	{ startsAt, endsAt }: ShiftDraft,
	weeks: number,
	timeZone: string,
): { startsAt: Date; endsAt: Date }[] {
	const { wallTimeOf, instantOf } = localTimes(timeZone)
	const weeksLater = (time: string, week: number) =>
		week === 0 ? new Date(time) : instantOf(daysLater(wallTimeOf(new Date(time)), 7 * week))
	return Array.from({ length: weeks }, (_, week) => ({
		startsAt: weeksLater(startsAt, week),
		endsAt: weeksLater(endsAt, week),
	}))
}

function columnsOf({ personId, organs, isLead, startsAt, endsAt }: ShiftDraft) {
	return {
		person_id: personId,
		organs,
		is_lead: isLead,
		starts_at: new Date(startsAt),
		ends_at: new Date(endsAt),
	}
}

async function refuseWrong(tx: Transaction<Tables>, roster: RosterKey, { personId }: ShiftDraft): Promise<void> {
	if ((await personOnRoster(tx, roster, personId)) === undefined) throw new Problem('person-not-found')
	if (await hasOverlap(tx, roster, [personId])) throw new Problem('shift-overlaps')
}

/**
 * Changes a shift. What was offered is another shift then, so that the offer ends.
 *
 * @throws Problem `shift-not-found` where the reader may not see its roster; else as for adding
 */
export async function changeShift(
	services: Services,
	reader: Reader,
	shiftId: ShiftId,
	draft: ShiftDraft,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { rosterName } = await visibleShift(tx, reader, shiftId)
		const roster = await rosterToEdit(tx, reader, rosterName)
		// Looked at again: before the lock somebody else may have taken it off.
		await visibleShift(tx, reader, shiftId)
		await updateShift(tx, shiftId, columnsOf(draft))
		await refuseWrong(tx, roster, draft)
		await withdrawOffersOf(tx, [shiftId], services.clock.now())
		await noteRosterChange(tx, services, reader, roster, { change: 'shift-changed', subjectId: draft.personId })
	})
}

/**
 * Takes shifts off a roster. They can be put back for a day.
 *
 * @throws Problem `group-not-found`, `not-permitted`, `shift-not-found` where one of them is not on the roster
 */
export async function removeShifts(
	services: Services,
	reader: Reader,
	name: RosterName,
	shiftIds: readonly ShiftId[],
): Promise<void> {
	const ids = [...new Set(shiftIds)]
	await services.database.transaction().execute(async (tx) => {
		const roster = await rosterToEdit(tx, reader, name)
		const at = services.clock.now()
		if ((await markRemoved(tx, roster, { ids, at })) !== ids.length) throw new Problem('shift-not-found')
		await withdrawOffersOf(tx, ids, at)
		await noteRosterChange(tx, services, reader, roster, { change: 'shifts-removed', count: ids.length })
	})
}

/** @throws Problem as `removeShifts`; `shift-overlaps` where in the meantime somebody is on the roster at that time */
export async function restoreShifts(
	services: Services,
	reader: Reader,
	name: RosterName,
	shiftIds: readonly ShiftId[],
): Promise<void> {
	const ids = [...new Set(shiftIds)]
	await services.database.transaction().execute(async (tx) => {
		const roster = await rosterToEdit(tx, reader, name)
		const since = new Date(services.clock.now().getTime() - UNDO_MS)
		const personIds = await unmarkRemoved(tx, roster, { ids, since })
		if (personIds.length !== ids.length) throw new Problem('shift-not-found')
		if (await hasOverlap(tx, roster, personIds)) throw new Problem('shift-overlaps')
		await noteRosterChange(tx, services, reader, roster, { change: 'shifts-restored', count: ids.length })
	})
}

/** Forgets what was taken off rosters and can be put back no more. */
export async function forgetRemovedShifts({ database, clock }: Services): Promise<void> {
	await deleteRemoved(database, new Date(clock.now().getTime() - UNDO_MS))
}
