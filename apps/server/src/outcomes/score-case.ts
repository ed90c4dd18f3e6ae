import type { CaseId } from '@readroom/contracts'
import { countedAs, movedBy, poolOpinions, poolRankOfOutcome, scoreOpinion } from '@readroom/reading'
import type { Insertable, Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { lastBlindVersions, listVersions, type OpinionVersion, poolableOf } from '../opinions/index.ts'
import { findScorable, replaceScores, type ScorableCase } from './scoring.queries.ts'

type ScoreRow = Insertable<Tables['opinion_score']>

/** Scores every reader's blind opinion against the outcome anew. @returns how many were scored */
export async function scoreCase(tx: Transaction<Tables>, caseId: CaseId, now: Date): Promise<number> {
	const [scorable] = await findScorable(tx, [caseId])
	const scores = scorable === undefined ? [] : scoresOf(scorable, await listVersions(tx, [caseId]), now)
	await replaceScores(tx, caseId, scores)
	return scores.length
}

/** What each reader's last blind version comes to; the case's versions are oldest first. */
export function scoresOf(
	{ case_id, diagnosis: recorded, evidence, closed_at }: ScorableCase,
	versions: readonly OpinionVersion[],
	now: Date,
): ScoreRow[] {
	// What was found may be called by a name that is counted as another on this case.
	const diagnosis = countedAs(recorded, versions[0]?.merges ?? [])
	const { ranked } = poolOpinions(versions.map(poolableOf))
	return lastBlindVersions(versions).flatMap((blind) => {
		const { score } = scoreOpinion(poolableOf(blind), { diagnosis, evidence, recordedAt: closed_at })
		if (score === null) return []
		const last = versions.findLast(({ reader_id }) => reader_id === blind.reader_id) ?? blind
		return {
			opinion_id: blind.id,
			case_id,
			reader_id: blind.reader_id,
			rank_of_outcome: score.rankOfOutcome,
			is_top1: score.isTop1,
			is_top3: score.isTop3,
			brier: score.brier,
			graded_hit: score.gradedHit,
			first_confidence_percent: score.firstConfidencePercent,
			is_dangerous_outcome: score.isDangerousOutcome,
			is_danger_listed: score.isDangerListed,
			flag_count: score.flagCount,
			wrong_flag_count: score.wrongFlagCount,
			moved_by:
				last.id === blind.id ? null : movedBy(poolableOf(blind).candidates, poolableOf(last).candidates, diagnosis),
			pool_rank_of_outcome: poolRankOfOutcome(ranked, diagnosis),
			scored_at: now,
		}
	})
}
