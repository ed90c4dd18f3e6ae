import type { ReaderRecord } from '@readroom/contracts'
import { proportion } from '@readroom/reading'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { countAnswered, countCapture, sumScores } from './outcomes.queries.ts'

/** The reader's own accuracy beside the pool's on the same cases. Nobody else can read it. */
export async function myRecord({ database }: Services, reader: Reader): Promise<ReaderRecord> {
	const [scores, answers, capture] = await Promise.all([
		sumScores(database, reader),
		countAnswered(database, reader),
		countCapture(database, reader),
	])
	return {
		scoredCount: scores.scored,
		answeredCount: answers.answered,
		awaitingOutcomeCount: answers.awaiting,
		top1: proportion(scores.top1, scores.scored),
		top3: proportion(scores.top3, scores.scored),
		meanBrier: scores.mean_brier,
		poolTop1: proportion(scores.pool_top1, scores.scored),
		poolTop3: proportion(scores.pool_top3, scores.scored),
		captureCases: capture.cases,
		captureOutcomes: capture.outcomes,
	}
}
