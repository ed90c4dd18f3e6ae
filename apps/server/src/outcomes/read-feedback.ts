import type { CaseId, FeedbackCard } from '@readroom/contracts'
import { caseForReader } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { feedbackCards } from './feedback-card.ts'
import { listResolvedCases } from './outcomes.queries.ts'

/**
 * The reader's feedback card for a closed case that he answered.
 *
 * @throws Problem `case-not-found`, `outcome-not-known` while it is open, `opinion-not-posted` where he has none on it
 */
export async function readFeedback(services: Services, reader: Reader, caseId: CaseId): Promise<FeedbackCard> {
	const { status } = await caseForReader(services.database, reader, caseId)
	if (status !== 'closed') throw new Problem('outcome-not-known')
	const resolved = await listResolvedCases(services.database, reader, { caseId, limit: 1 })
	const [card] = await feedbackCards(services.database, reader, resolved)
	if (card === undefined) throw new Problem('opinion-not-posted')
	return card
}
