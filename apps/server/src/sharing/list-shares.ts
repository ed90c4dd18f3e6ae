import type { AnswerOf, CaseId, listShares as contract, listLooks as looksContract, ShareId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { ownCase } from './own-case.ts'
import { linksOf, looksAt, revokeLink } from './sharing.queries.ts'
import { shareOf } from './show-share.ts'

const MOST_SHARES = 100
const MOST_LOOKS = 500

/** @throws Problem `case-not-found`; `not-permitted` for everybody but the poster */
export async function listShares(
	{ database, clock }: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	await ownCase(database, reader, caseId)
	const links = await linksOf(database, caseId, { limit: MOST_SHARES })
	const now = clock.now()
	return { items: links.map((link) => shareOf(link, now)), next: null }
}

/** Closes a link at once. @throws Problem `case-not-found`, `not-permitted`; `not-found` where the case has no such link */
export async function revokeShare(
	services: Services,
	reader: Reader,
	{ caseId, shareId }: { caseId: CaseId; shareId: ShareId },
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await ownCase(tx, reader, caseId)
		const at = services.clock.now()
		if (!(await revokeLink(tx, { shareId, caseId, at }))) throw new Problem('not-found')
		const line = { at, action: 'share-revoked', personId: reader.id, caseId, address: reader.address } as const
		await recordAudit(tx, { ...line, detail: { shareId } })
	})
}

/**
 * Who has looked at a case, and when: to its poster, who sees all opinions anyway.
 *
 * @throws Problem `case-not-found`, `not-permitted`
 */
export async function listLooks(
	{ database }: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof looksContract>> {
	await ownCase(database, reader, caseId)
	const looks = await looksAt(database, caseId, { limit: MOST_LOOKS })
	return {
		items: looks.map((look) => ({
			person: look.person,
			viewerName: look.viewer_name,
			firstAt: look.first_at.toISOString(),
			lastAt: look.last_at.toISOString(),
			sawImages: look.saw_images,
		})),
		next: null,
	}
}
