import type { PersonId, PersonSummary, ShiftId, Swap, SwapId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { noteRosterChange } from './roster-for-reader.ts'
import { lockRoster, personOnRoster } from './rosters.queries.ts'
import { findShift, hasOverlap, type ShiftRow, updateShift } from './shifts.queries.ts'
import { askedPersonOf, personOf, shiftOf } from './show-shift.ts'
import { findSwap, insertSwap, type SwapRow, settleSwap } from './swaps.queries.ts'
import { visibleShift } from './visible-shift.ts'

/**
 * Offers own shift to somebody on the roster, or with null to everybody on it.
 *
 * @throws Problem `shift-not-found`, `not-permitted` where it is another's, `shift-over`, `person-not-found` where that
 * person cannot be on the roster, `shift-offered` where it is offered already
 */
export async function offerShift(
	services: Services,
	reader: Reader,
	shiftId: ShiftId,
	toPersonId: PersonId | null,
): Promise<Swap> {
	const now = services.clock.now()
	return services.database.transaction().execute(async (tx) => {
		const { row: seen, roster } = await visibleShift(tx, reader, shiftId)
		await lockRoster(tx, roster)
		if (seen.person_id !== reader.id) throw new Problem('not-permitted')
		if (seen.ends_at <= now) throw new Problem('shift-over')
		const asked = toPersonId === null ? undefined : await personOnRoster(tx, roster, toPersonId)
		if (toPersonId !== null && (asked === undefined || toPersonId === reader.id)) throw new Problem('person-not-found')

		const swap = { id: newId<SwapId>(now), shift_id: shiftId, offered_by: reader.id, offered_to: toPersonId }
		const isOffered = await insertSwap(tx, { ...swap, offered_at: now, status: 'offered' })
		if (!isOffered) throw new Problem('shift-offered')
		if (toPersonId !== null) await announce(tx, 'swap-offered', { personId: toPersonId, at: now })
		await noteRosterChange(tx, services, reader, roster, {
			change: 'shift-offered',
			...(toPersonId !== null && { subjectId: toPersonId }),
		})
		const { row } = await visibleShift(tx, reader, shiftId)
		return swapOf(row, personOf(row), reader)
	})
}

/** An offer that stands, with the shift it is of. */
export function swapOf(row: ShiftRow, by: PersonSummary, reader: Reader): Swap {
	const { swap_id, offered_at } = row
	if (swap_id === null || offered_at === null) throw new Error('this shift is not offered')
	return {
		id: swap_id,
		shift: shiftOf(row),
		by,
		to: askedPersonOf(row),
		offeredAt: offered_at.toISOString(),
		isMine: by.id === reader.id,
	}
}

/**
 * Takes over a shift that was offered. Of several who accept at once the first has it.
 *
 * @throws Problem `swap-not-found` where it was not offered to the reader, `swap-settled`, `shift-over`, `shift-overlaps`
 * where he is on this roster then already
 */
export async function acceptSwap(services: Services, reader: Reader, swapId: SwapId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { swap, shift } = await swapForReader(tx, reader, swapId)
		if (swap.offered_by === reader.id) throw new Problem('swap-not-found')
		if (swap.status !== 'offered') throw new Problem('swap-settled')
		const at = services.clock.now()
		if (shift.ends_at <= at) throw new Problem('shift-over')

		const roster = { groupId: shift.group_id, hospitalId: shift.hospital_id }
		await updateShift(tx, shift.id, { person_id: reader.id })
		if (await hasOverlap(tx, roster, [reader.id])) throw new Problem('shift-overlaps')
		await settleSwap(tx, swapId, { status: 'accepted', by: reader.id, at })
		for (const personId of [swap.offered_by, reader.id]) await announce(tx, 'swap-accepted', { personId, at })
		await noteRosterChange(tx, services, reader, roster, { change: 'shift-taken', subjectId: swap.offered_by })
	})
}

/**
 * Withdraws own offer, or declines one that was made to the reader by name.
 *
 * @throws Problem `swap-not-found`, `not-permitted` where it was made to everybody, `swap-settled`
 */
export async function endSwap(services: Services, reader: Reader, swapId: SwapId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { swap, shift } = await swapForReader(tx, reader, swapId)
		const isMine = swap.offered_by === reader.id
		if (!isMine && swap.offered_to !== reader.id) throw new Problem('not-permitted')
		if (swap.status !== 'offered') throw new Problem('swap-settled')

		const at = services.clock.now()
		await settleSwap(tx, swapId, { status: isMine ? 'withdrawn' : 'declined', by: reader.id, at })
		if (!isMine) await announce(tx, 'swap-declined', { personId: swap.offered_by, at })
		const roster = { groupId: shift.group_id, hospitalId: shift.hospital_id }
		await noteRosterChange(tx, services, reader, roster, {
			change: isMine ? 'offer-withdrawn' : 'offer-declined',
			subjectId: swap.offered_by,
		})
	})
}

/** An offer that the reader made or may accept, its roster locked. @throws Problem `swap-not-found` */
async function swapForReader(
	tx: Transaction<Tables>,
	reader: Reader,
	swapId: SwapId,
): Promise<{ swap: SwapRow; shift: ShiftRow }> {
	const found = await findSwap(tx, swapId)
	if (found === undefined) throw new Problem('swap-not-found')
	const shift = await findShift(tx, found.shift_id)
	if (shift === undefined) throw new Problem('swap-not-found')
	const roster = { groupId: shift.group_id, hospitalId: shift.hospital_id }
	await lockRoster(tx, roster)
	// Looked at again: until now somebody else may have settled it.
	const swap = (await findSwap(tx, swapId)) ?? found
	const isForMe = swap.offered_to === null || swap.offered_to === reader.id
	const mayAccept = isForMe && (await personOnRoster(tx, roster, reader.id)) !== undefined
	if (swap.offered_by !== reader.id && !mayAccept) throw new Problem('swap-not-found')
	return { swap, shift }
}
