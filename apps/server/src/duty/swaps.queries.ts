import type { PersonId, PersonSummary, ShiftId, SwapId } from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type SwapRow = Selectable<Tables['duty_swap']>

/** @returns whether it was written; not where the shift is offered already */
export async function insertSwap(tx: Transaction<Tables>, swap: Insertable<Tables['duty_swap']>): Promise<boolean> {
	const row = await tx
		.insertInto('duty_swap')
		.values(swap)
		// Written out: with a parameter, a plan for any status does not find the index of offers that stand.
		.onConflict((conflict) => conflict.column('shift_id').where('status', '=', sql.lit('offered')).doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

export async function findSwap(database: Database, swapId: SwapId): Promise<SwapRow | undefined> {
	return database.selectFrom('duty_swap').selectAll().where('id', '=', swapId).executeTakeFirst()
}

export async function settleSwap(
	tx: Transaction<Tables>,
	swapId: SwapId,
	{ status, by, at }: { status: Exclude<SwapRow['status'], 'offered'>; by: PersonId; at: Date },
): Promise<void> {
	await tx.updateTable('duty_swap').set({ status, settled_by: by, settled_at: at }).where('id', '=', swapId).execute()
}

/** Ends the offers of shifts that are not what they were. */
export async function withdrawOffersOf(tx: Transaction<Tables>, shiftIds: readonly ShiftId[], at: Date): Promise<void> {
	await tx
		.updateTable('duty_swap')
		.set({ status: 'withdrawn', settled_at: at })
		.where('shift_id', 'in', shiftIds)
		.where('status', '=', 'offered')
		.execute()
}

export interface OfferRow {
	readonly shift_id: ShiftId
	readonly by: PersonSummary
}

/**
 * Offers that stand and concern a person, of shifts that are not over: his own, those made to him by name, and those
 * made to everybody on a roster that he can be on.
 */
export async function offersFor(
	database: Database,
	{ id, hospitalId }: { id: PersonId; hospitalId: string },
	{ now, limit }: { now: Date; limit: number },
): Promise<OfferRow[]> {
	const { rows } = await sql<OfferRow>`
		SELECT duty_swap.shift_id, jsonb_build_object(
			'id', person.id, 'name', person.name, 'title', person.title, 'hospitalName', hospital.name
		) AS "by"
		FROM duty_swap
		JOIN duty_shift ON duty_shift.id = duty_swap.shift_id AND removed_at IS NULL AND ends_at > ${now}
		JOIN person ON person.id = duty_swap.offered_by
		JOIN hospital ON hospital.id = person.hospital_id
		WHERE duty_swap.status = 'offered' AND (
			duty_swap.offered_by = ${id}
			OR (
				(duty_swap.offered_to = ${id} OR duty_swap.offered_to IS NULL)
				AND (duty_shift.hospital_id IS NULL OR duty_shift.hospital_id = ${hospitalId})
				AND (duty_shift.group_id IS NULL OR EXISTS (
					SELECT FROM group_member
					WHERE group_id = duty_shift.group_id AND person_id = ${id} AND role <> 'guest'
				))
			)
		)
		ORDER BY duty_shift.starts_at, duty_swap.id
		LIMIT ${limit}
	`.execute(database)
	return rows
}
