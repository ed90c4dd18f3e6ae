import type { BodyOf, CaseId, react as contract, OpinionId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseToSpeakOn } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteReaction, findAuthor, insertReaction } from './opinions.queries.ts'

/**
 * Agrees with another's opinion or thanks him, or takes that back. A second time changes nothing.
 *
 * @throws Problem `case-not-found`, `still-blind` before answering or declining, `guest-only-looks`,
 * `opinion-not-found`, `own-opinion`
 */
export async function react(
	services: Services,
	reader: Reader,
	{ caseId, opinionId }: { caseId: CaseId; opinionId: OpinionId },
	{ reaction, isOn }: BodyOf<typeof contract>,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { isOpenToReader } = await caseToSpeakOn(tx, reader, caseId)
		if (!isOpenToReader) throw new Problem('still-blind')
		const author = await findAuthor(tx, { caseId, opinionId })
		if (author === undefined) throw new Problem('opinion-not-found')
		if (author === reader.id) throw new Problem('own-opinion')

		const now = services.clock.now()
		const isChanged = isOn
			? await insertReaction(tx, { opinion_id: opinionId, person_id: reader.id, reaction, reacted_at: now })
			: await deleteReaction(tx, { opinionId, personId: reader.id, reaction })
		if (!isChanged) return
		await announce(tx, 'opinions-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'reaction-given',
			personId: reader.id,
			caseId,
			detail: { opinionId, reaction, isOn },
			address: reader.address,
		})
	})
}
