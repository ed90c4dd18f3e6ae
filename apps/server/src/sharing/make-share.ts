import { randomInt } from 'node:crypto'
import type { AnswerOf, BodyOf, CaseId, makeShare as contract, ShareId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import { newSessionSecret, type Reader, secretSha256 } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { codeSha256 } from './code.ts'
import { ownCase } from './own-case.ts'
import { insertLink, linksOf } from './sharing.queries.ts'
import { shareOf, stateOf } from './show-share.ts'

const HOUR_MS = 60 * 60_000
const MOST_OPEN = 20
const MOST_LISTED = 100

/**
 * Makes a link to a posted case. Whoever has it and its code sees the images, and of the words what its maker ticks.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `case-not-open` for a draft;
 * `case-hidden`; `too-many-shares` while twenty are open
 */
export async function makeShare(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ hours, mostViews, shows }: BodyOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const now = services.clock.now()
	const secret = newSessionSecret()
	const code = String(randomInt(1_000_000)).padStart(6, '0')
	const id = newId<ShareId>(now)
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await ownCase(tx, reader, caseId)
		if (readingCase.status === 'draft') throw new Problem('case-not-open')
		if (readingCase.hidden_at !== null) throw new Problem('case-hidden')
		const links = await linksOf(tx, caseId, { limit: MOST_LISTED })
		const open = links.filter((link) => stateOf(link, now) === 'open')
		if (open.length >= MOST_OPEN || links.length >= MOST_LISTED) throw new Problem('too-many-shares')

		const link = {
			id,
			case_id: caseId,
			secret_sha256: secretSha256(secret),
			code_sha256: codeSha256(secret, code),
			made_by: reader.id,
			made_at: now,
			expires_at: new Date(now.getTime() + hours * HOUR_MS),
			most_views: mostViews,
			shows_complaint: shows.complaint,
			shows_question: shows.question,
			shows_pool: shows.pool,
		}
		await insertLink(tx, link)
		await recordAudit(tx, {
			at: now,
			action: 'share-made',
			personId: reader.id,
			caseId,
			detail: { shareId: id, hours, mostViews, showsPool: shows.pool },
			address: reader.address,
		})
		const share = shareOf({ ...link, failed_tries: 0, last_failed_at: null, revoked_at: null, views: [] }, now)
		return { share, path: `/s/${secret}`, code }
	})
}
