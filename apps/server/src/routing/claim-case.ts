import type { CaseId, ReadingClaim } from '@readroom/contracts'
import { CLAIM_MS } from '@readroom/reading'
import type { Selectable } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { caseToSpeakOn } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { upsertClaim } from './claims.queries.ts'

const MINUTE_MS = 60_000

/**
 * The reader says that he is reading. It ends by itself after ten minutes, unless he goes on working on the case.
 *
 * @throws Problem `case-not-found`, `guest-only-looks`, `case-not-open`, `own-case`; `opinion-already-posted` to whoever has
 * answered or declined
 */
export async function claimCase(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ expectedMinutes }: { expectedMinutes: number | null },
): Promise<ReadingClaim> {
	return services.database.transaction().execute(async (tx) => {
		const { status, part } = await caseToSpeakOn(tx, reader, caseId)
		if (part === 'poster') throw new Problem('own-case')
		if (status !== 'open') throw new Problem('case-not-open')
		if (part !== 'reader') throw new Problem('opinion-already-posted')

		const now = services.clock.now()
		const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS)
		const claim = await upsertClaim(
			tx,
			{
				case_id: caseId,
				person_id: reader.id,
				until_at: new Date(now.getTime() + CLAIM_MS),
				expected_at: expectedMinutes === null ? null : later(expectedMinutes),
			},
			now,
		)
		await announce(tx, 'claims-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, { at: now, action: 'case-claimed', personId: reader.id, caseId, address: reader.address })
		return claimOf(claim)
	})
}

export function claimOf(row: Selectable<Tables['reading_claim']>): ReadingClaim {
	return {
		claimedAt: row.claimed_at.toISOString(),
		until: row.until_at.toISOString(),
		expectedAt: row.expected_at?.toISOString() ?? null,
	}
}
