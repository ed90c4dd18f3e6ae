import type { AnswerOf, CaseId, listReviewedOpinions as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listReviews } from './learning.queries.ts'
import { reviewableOpinions } from './reviewable-opinions.ts'

/**
 * The blind opinions of others on a closed case, with what the caller may say of each.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `outcome-not-known`
 */
export async function listReviewedOpinions(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	return services.database.transaction().execute(async (tx) => {
		const opinions = await reviewableOpinions(tx, reader, caseId)
		const reviews = new Map((await listReviews(tx, caseId)).map((review) => [review.id, review]))
		const items = opinions.flatMap((opinion) => {
			const [first] = opinion.candidates
			const review = reviews.get(opinion.id)
			if (first === undefined || opinion.reader_id === reader.id) return []
			const isDecided = (review?.decided_at ?? null) !== null
			const isOwn = review?.proposed_by === reader.id && !isDecided
			return {
				opinionId: opinion.id,
				reader: {
					id: opinion.reader_id,
					name: opinion.reader_name,
					title: opinion.reader_title,
					hospitalName: opinion.reader_hospital_name,
				},
				firstChoice: first.diagnosis,
				rankOfOutcome: review?.rank_of_outcome ?? null,
				missKind: review?.kind ?? null,
				ownDiscrepancy: isOwn ? (review?.code ?? null) : null,
				isDecided,
			}
		})
		return { items, next: null }
	})
}
