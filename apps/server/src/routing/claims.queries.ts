import type { CaseId, PersonId } from '@readroom/contracts'
import { type Insertable, type Selectable, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export interface ClaimRow extends Selectable<Tables['reading_claim']> {
	/** He has answered or declined meanwhile; his lease runs on, so that its end tells nobody. */
	readonly is_done: boolean
}

const isDone = sql<SqlBool>`(
	EXISTS (SELECT FROM opinion
		WHERE opinion.case_id = reading_claim.case_id AND opinion.reader_id = reading_claim.person_id)
	OR EXISTS (SELECT FROM declined_reader
		WHERE declined_reader.case_id = reading_claim.case_id AND declined_reader.reader_id = reading_claim.person_id)
)`

/** Every claim on a case whose lease has not ended, oldest first. */
export async function listClaims(database: Database, caseId: CaseId, now: Date): Promise<ClaimRow[]> {
	return database
		.selectFrom('reading_claim')
		.selectAll()
		.select(isDone.$castTo<boolean>().as('is_done'))
		.where('case_id', '=', caseId)
		.where('released_at', 'is', null)
		.where('until_at', '>', now)
		.orderBy('claimed_at')
		.execute()
}

/** Takes a claim, or goes on with the one there is: then it is as old as it was. */
export async function upsertClaim(
	tx: Transaction<Tables>,
	claim: Pick<Insertable<Tables['reading_claim']>, 'case_id' | 'person_id' | 'until_at' | 'expected_at'>,
	now: Date,
): Promise<Selectable<Tables['reading_claim']>> {
	const isLive = sql<SqlBool>`reading_claim.released_at IS NULL AND reading_claim.until_at > ${now}`
	return tx
		.insertInto('reading_claim')
		.values({ ...claim, claimed_at: now, held_rung: null, released_at: null })
		.onConflict((conflict) =>
			conflict.columns(['case_id', 'person_id']).doUpdateSet({
				claimed_at: sql`CASE WHEN ${isLive} THEN reading_claim.claimed_at ELSE excluded.claimed_at END`,
				until_at: claim.until_at,
				expected_at: claim.expected_at,
				released_at: null,
			}),
		)
		.returningAll()
		.executeTakeFirstOrThrow()
}

/** @returns whether there was one to give back */
export async function endClaim(
	tx: Transaction<Tables>,
	{ caseId, personId }: { caseId: CaseId; personId: PersonId },
	now: Date,
): Promise<boolean> {
	const ended = await tx
		.updateTable('reading_claim')
		.set({ released_at: now })
		.where('case_id', '=', caseId)
		.where('person_id', '=', personId)
		.where('released_at', 'is', null)
		.where('until_at', '>', now)
		.returning('case_id')
		.executeTakeFirst()
	return ended !== undefined
}

/** Ends every claim whose lease has run out. @returns the cases they were on */
export async function endLapsedClaims(tx: Transaction<Tables>, now: Date): Promise<CaseId[]> {
	const ended = await tx
		.updateTable('reading_claim')
		.set({ released_at: sql`until_at` })
		.where('released_at', 'is', null)
		.where('until_at', '<=', now)
		.returning('case_id')
		.execute()
	return [...new Set(ended.map((row) => row.case_id))]
}

export async function hasLapsedClaims(database: Database, now: Date): Promise<boolean> {
	const row = await database
		.selectFrom('reading_claim')
		.select('case_id')
		.where('released_at', 'is', null)
		.where('until_at', '<=', now)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

export async function upsertActivity(database: Database, personId: PersonId, now: Date): Promise<void> {
	await database
		.insertInto('activity')
		.values({ person_id: personId, active_at: now })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet({ active_at: now }))
		.execute()
}

/** Goes on with a claim that is live; not with that of a reader who has answered or declined. */
export async function renewClaim(
	database: Database,
	{ caseId, personId }: { caseId: CaseId; personId: PersonId },
	{ now, until }: { now: Date; until: Date },
): Promise<void> {
	await database
		.updateTable('reading_claim')
		.set({ until_at: until })
		.where('case_id', '=', caseId)
		.where('person_id', '=', personId)
		.where('released_at', 'is', null)
		.where('until_at', '>', now)
		.where(sql<SqlBool>`NOT ${isDone}`)
		.execute()
}

/** Writes down which rung these claims hold back: each holds back one. */
export async function setHeldRung(
	tx: Transaction<Tables>,
	caseId: CaseId,
	{ personIds, rung }: { personIds: readonly PersonId[]; rung: number },
): Promise<void> {
	if (personIds.length === 0) return
	await tx
		.updateTable('reading_claim')
		.set({ held_rung: rung })
		.where('case_id', '=', caseId)
		.where('person_id', 'in', personIds)
		.execute()
}
