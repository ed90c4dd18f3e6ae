import type { ImpressionRecord } from '@readroom/contracts'
import { countedAs, proportion, scoreOpinion } from '@readroom/reading'
import { listMerges } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { countImpressions, listResolvedImpressions } from './impressions.queries.ts'

/** How the caller's sealed impressions met the outcomes, scored like blind opinions. Nobody else can read it. */
export async function myImpressions({ database }: Services, reader: Reader): Promise<ImpressionRecord> {
	const resolved = await listResolvedImpressions(database, reader.id)
	const caseIds = resolved.map(({ case_id }) => case_id)
	const merges = Map.groupBy(await listMerges(database, caseIds), ({ case_id }) => case_id)
	const scores = resolved.flatMap(({ case_id, candidates, sealed_at, diagnosis, evidence, closed_at }) => {
		const onCase = merges.get(case_id) ?? []
		const counted = candidates.map((candidate) => ({
			...candidate,
			diagnosis: countedAs(candidate.diagnosis, onCase),
		}))
		const { score } = scoreOpinion(
			{ isBlind: true, postedAt: sealed_at, candidates: counted },
			{ diagnosis: countedAs(diagnosis, onCase), evidence, recordedAt: closed_at },
		)
		return score === null ? [] : score
	})
	return {
		sealedCount: await countImpressions(database, reader.id),
		top1: proportion(scores.filter(({ isTop1 }) => isTop1).length, scores.length),
		top3: proportion(scores.filter(({ isTop3 }) => isTop3).length, scores.length),
	}
}
