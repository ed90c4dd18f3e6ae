import type { CaseId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseForReader } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { endClaim, endLapsedClaims, hasLapsedClaims } from './claims.queries.ts'
import { lookAgain } from './ladder.queries.ts'

/**
 * The reader is not reading after all: what he held back goes on at once. Without a claim it changes nothing.
 *
 * @throws Problem `case-not-found`
 */
export async function releaseClaim(services: Services, reader: Reader, caseId: CaseId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await caseForReader(tx, reader, caseId)
		const now = services.clock.now()
		if (!(await endClaim(tx, { caseId, personId: reader.id }, now))) return
		await lookAgain(tx, caseId, now)
		await announce(tx, 'claims-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, { at: now, action: 'claim-released', personId: reader.id, caseId, address: reader.address })
	})
}

/** Ends the claims whose lease has run out, and tells those who wait. */
export async function releaseLapsedClaims(services: Services): Promise<void> {
	const now = services.clock.now()
	if (!(await hasLapsedClaims(services.database, now))) return
	await services.database.transaction().execute(async (tx) => {
		for (const caseId of await endLapsedClaims(tx, now)) await announce(tx, 'claims-changed', { caseId, at: now })
	})
}
