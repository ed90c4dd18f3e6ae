import type { CaseId, CaseRouting, LadderPaging, LadderShown } from '@readroom/contracts'
import { rungDelayMs, rungKind } from '@readroom/reading'
import { type CaseForReader, caseForReader } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import { phoneNumbersFor } from '../lanes/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { claimOf } from './claim-case.ts'
import { listClaims } from './claims.queries.ts'
import { listCriticalValues } from './critical-values.queries.ts'
import { findAnswers, findLadder, listPaged } from './ladder.queries.ts'
import { criticalValueOf } from './show-critical-value.ts'

/**
 * Who is reading, who was asked and who is next, and critical values, as far as this reader may know.
 *
 * @throws Problem `case-not-found`
 */
export async function showRouting({ database, clock }: Services, reader: Reader, caseId: CaseId): Promise<CaseRouting> {
	const readingCase = await caseForReader(database, reader, caseId)
	const now = clock.now()
	const claims = await listClaims(database, caseId, now)
	const reading = claims.filter((claim) => !claim.is_done)
	const mine = reading.find((claim) => claim.person_id === reader.id)
	const isPoster = readingCase.part === 'poster'
	return {
		// Whoever is blind sees a lease run on after its reader has answered.
		readingCount: (readingCase.isOpenToReader ? reading : claims).length,
		myClaim: mine === undefined ? null : claimOf(mine),
		claims: isPoster ? reading.map(claimOf) : null,
		ladder: isPoster ? await ladderShown(database, readingCase) : null,
		criticalValues: await criticalValuesFor(database, reader, readingCase, now),
	}
}

async function criticalValuesFor(
	database: Database,
	reader: Reader,
	{ id: caseId, hospital_id: hospitalId, isOpenToReader }: CaseForReader,
	now: Date,
): Promise<CaseRouting['criticalValues']> {
	const rows = await listCriticalValues(database, caseId, isOpenToReader ? {} : { readerId: reader.id })
	const isAnyOpen = rows.some((row) => row.acknowledged_at === null)
	const phoneNumbers = isAnyOpen ? await phoneNumbersFor(database, hospitalId) : []
	return rows.map((row) => criticalValueOf(row, reader, { now, phoneNumbers }))
}

/** Undefined ladders are of cases that are not posted, or not looked at yet. */
async function ladderShown(database: Database, readingCase: CaseForReader): Promise<LadderShown | null> {
	const { id: caseId, status, wanted_opinions: wantedOpinions } = readingCase
	const ladder = await findLadder(database, caseId)
	if (ladder === undefined) return null
	const { blindCount } = await findAnswers(database, caseId)
	const hasEnded = status !== 'open' || blindCount >= wantedOpinions
	return {
		pagings: pagingsOf(await listPaged(database, caseId)),
		wantedOpinions,
		isEnough: blindCount >= wantedOpinions,
		next: hasEnded ? null : nextOf(readingCase, ladder),
	}
}

function nextOf(
	{ lane, posted_at }: CaseForReader,
	{ next_rung, next_at }: { next_rung: number | null; next_at: Date | null },
): LadderShown['next'] {
	if (next_rung === null || next_at === null || lane === null || posted_at === null) return null
	const delayMs = rungDelayMs(lane, next_rung) ?? 0
	return {
		rung: rungKind(next_rung),
		at: next_at.toISOString(),
		isHeld: next_at.getTime() > posted_at.getTime() + delayMs,
	}
}

function pagingsOf(paged: Awaited<ReturnType<typeof listPaged>>): LadderPaging[] {
	const byTime = Map.groupBy(paged, ({ rung, pagedAt }) => `${pagedAt.toISOString()} ${rung}`)
	return [...byTime.values()].flatMap((people) => {
		const [first] = people
		if (first === undefined) return []
		return [
			{
				rung: rungKind(first.rung),
				at: first.pagedAt.toISOString(),
				people: people.map(({ id, name, title, hospitalName }) => ({ id, name, title, hospitalName })),
			},
		]
	})
}
