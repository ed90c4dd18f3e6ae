import type { Candidate, CandidateInput, CaseId, Impression } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseForReader, hasOpinion, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import { keptDiagnosis } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { insertImpression } from './impressions.queries.ts'

/**
 * Seals what the poster thinks before anybody has answered: it cannot be changed, and he cannot have taken it from others.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `case-closed`; `impression-sealed` on a
 * second try; `impression-too-late` once there is an opinion; `diagnosis-unknown`
 */
export async function sealImpression(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	given: readonly CandidateInput[],
): Promise<Impression> {
	return services.database.transaction().execute(async (tx) => {
		// Held, so that no opinion comes between the look and the seal.
		const { part, status } = await caseForReader(tx, reader, caseId, { lock: 'update' })
		if (part !== 'poster') throw new Problem('not-permitted')
		if (status === 'closed') throw new Problem('case-closed')
		if (await hasOpinion(tx, caseId)) throw new Problem('impression-too-late')

		const now = services.clock.now()
		const candidates = given.map(candidateOf)
		const row = { case_id: caseId, candidates: JSON.stringify(candidates), sealed_at: now }
		if (!(await insertImpression(tx, row))) throw new Problem('impression-sealed')
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'impression-sealed', at: now })
		await announce(tx, 'opinions-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'impression-sealed',
			personId: reader.id,
			caseId,
			detail: { candidates: candidates.length },
			address: reader.address,
		})
		return { candidates, sealedAt: now.toISOString(), revealedAt: null }
	})
}

function candidateOf({ diagnosis, confidencePercent, isDangerous }: CandidateInput, index: number): Candidate {
	return { rank: index + 1, diagnosis: keptDiagnosis(diagnosis, index), confidencePercent, isDangerous }
}
