import type { CaseId } from '@readroom/contracts'
import type { Insertable, Selectable, Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { listVersions } from '../opinions/index.ts'
import type { Services } from '../services.ts'
import { scoresOf } from './score-case.ts'
import { findScorable, listClosedCases, listScores, lockScores, replaceScores } from './scoring.queries.ts'

const CASES_AT_ONCE = 500

interface Rescored {
	readonly cases: number
	readonly opinions: number
	/** Cases where a score came out otherwise than it stood. */
	readonly changed: number
}

/** Computes every score anew from what was said and what it was, all or nothing. A second time changes nothing. */
export async function rescore({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<Rescored> {
	return database.transaction().execute(async (tx) => {
		await lockScores(tx)
		const now = clock.now()
		const total = { cases: 0, opinions: 0, changed: 0 }
		let last: CaseId | undefined
		while (true) {
			const caseIds = await listClosedCases(tx, { after: last, limit: CASES_AT_ONCE })
			last = caseIds.at(-1)
			if (last === undefined) break
			const { opinions, changed } = await rescoreCases(tx, caseIds, now)
			total.cases += caseIds.length
			total.opinions += opinions
			total.changed += changed
		}
		await recordAudit(tx, { at: now, action: 'scores-recomputed', detail: total, address: 'this machine' })
		return total
	})
}

async function rescoreCases(tx: Transaction<Tables>, caseIds: readonly CaseId[], now: Date) {
	const scorable = await findScorable(tx, caseIds)
	const versions = Map.groupBy(await listVersions(tx, caseIds), (version) => version.case_id)
	const standing = Map.groupBy(await listScores(tx, caseIds), (score) => score.case_id)
	let [opinions, changed] = [0, 0]
	for (const one of scorable) {
		const scores = scoresOf(one, versions.get(one.case_id) ?? [], now)
		opinions += scores.length
		if (isSame(scores, standing.get(one.case_id) ?? [])) continue
		await replaceScores(tx, one.case_id, scores)
		changed += 1
	}
	return { opinions, changed }
}

type Score = Insertable<Tables['opinion_score']> | Selectable<Tables['opinion_score']>

/** Whether these are the same scores, whenever they were computed. */
function isSame(computed: readonly Score[], standing: readonly Score[]): boolean {
	return textOf(computed) === textOf(standing)
}

function textOf(scores: readonly Score[]): string {
	return scores.map(textOfScore).toSorted().join()
}

function textOfScore(score: Score): string {
	const names = Object.keys(score).filter((name) => name !== 'scored_at')
	return JSON.stringify(score, names.toSorted())
}
