import { timingSafeEqual } from 'node:crypto'
import type { BodyOf, openShare as contract, SharedCase } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import { newSessionSecret, type Reader, secretSha256, type Throttle } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { codeSha256 } from './code.ts'
import { readShared } from './read-shared.ts'
import { countFailure, insertView, type LinkRow, lockLink } from './sharing.queries.ts'
import { MOST_FAILURES } from './show-share.ts'

/** How long one look lasts, while the link does. */
const VIEW_MS = 8 * 60 * 60_000
/** After these each wrong code makes the next try wait twice as long. */
const FREE_FAILURES = 3
const FIRST_DELAY_MS = 2_000

interface Opening {
	readonly reader: Reader | undefined
	readonly address: string
}

/**
 * Opens a link with its code. Whoever opens it gives a name, which is written across what he sees.
 *
 * @param throttle of addresses that try links which are not there
 * @throws Problem `share-not-found` where there is no such link, or it opens nothing any more, which strangers cannot tell
 * apart; `share-code-wrong`; `too-many-requests`
 */
export async function openShare(
	services: Services,
	throttle: Throttle,
	said: BodyOf<typeof contract>,
	{ reader, address }: Opening,
): Promise<{ shared: SharedCase; secret: string; expiresAt: Date }> {
	const now = services.clock.now()
	const waitSeconds = throttle.waitSeconds(address, now)
	if (waitSeconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: waitSeconds })
	const opened = await tryLink(services, said, { now, address })
	if ('refusal' in opened) {
		throttle.count(address, now)
		throw opened.refusal
	}
	const { viewId, link, secret, expiresAt } = opened
	const viewer = { viewId, linkId: link.id, caseId: link.case_id, name: said.viewerName, address }
	return { shared: await readShared(services, viewer, reader), secret, expiresAt }
}

type Opened =
	| { readonly refusal: Problem }
	| { readonly viewId: string; readonly link: LinkRow; readonly secret: string; readonly expiresAt: Date }

/** A wrong code is counted, and that has to be committed: so it is given back, not thrown. */
async function tryLink(
	services: Services,
	{ secret, code, viewerName }: BodyOf<typeof contract>,
	{ now, address }: { now: Date; address: string },
): Promise<Opened> {
	return services.database.transaction().execute(async (tx) => {
		const link = await lockLink(tx, secretSha256(secret), now)
		if (link === undefined || link.failed_tries >= MOST_FAILURES || link.view_count >= link.most_views) {
			return { refusal: new Problem('share-not-found') }
		}
		const line = { at: now, caseId: link.case_id, address }
		const retryAfterSeconds = secondsToWait(link, now)
		if (retryAfterSeconds > 0) return { refusal: new Problem('too-many-requests', { retryAfterSeconds }) }
		if (!timingSafeEqual(link.code_sha256, codeSha256(secret, code))) {
			await countFailure(tx, link.id, now)
			await recordAudit(tx, { ...line, action: 'share-refused', detail: { shareId: link.id } })
			return { refusal: new Problem('share-code-wrong') }
		}
		const viewId = newId(now)
		const viewSecret = newSessionSecret()
		const expiresAt = new Date(Math.min(now.getTime() + VIEW_MS, link.expires_at.getTime()))
		await insertView(tx, {
			id: viewId,
			link_id: link.id,
			secret_sha256: secretSha256(viewSecret),
			viewer_name: viewerName,
			began_at: now,
			expires_at: expiresAt,
		})
		await recordAudit(tx, { ...line, action: 'share-opened', detail: { shareId: link.id, shareViewId: viewId } })
		return { viewId, link, secret: viewSecret, expiresAt }
	})
}

function secondsToWait({ failed_tries, last_failed_at }: LinkRow, now: Date): number {
	if (last_failed_at === null || failed_tries < FREE_FAILURES) return 0
	const delayMs = FIRST_DELAY_MS * 2 ** (failed_tries - FREE_FAILURES)
	return Math.max(0, Math.ceil((last_failed_at.getTime() + delayMs - now.getTime()) / 1000))
}
