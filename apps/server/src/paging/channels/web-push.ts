import webPush from 'web-push'
import { z } from 'zod'
import type { NoticeText } from '../compose-notice.ts'
import { DeliveryFailure } from '../delivery-failure.ts'
import { postSafely, refuseFailed } from '../safe-post.ts'
import type { Line } from './robot.ts'

/** With what the room shows a push service who it is (RFC 8292). */
export interface PushSender {
	readonly publicKey: string
	readonly privateKey: string
	/** Whom the push service may write to, `mailto:…`. */
	readonly subject: string
}

const PushKeys = z.object({ p256dh: z.string(), auth: z.string() })

/** What a page is worth when it comes an hour late. */
const TTL_SECONDS = 3600

/**
 * To a browser by its push service (RFC 8030), encrypted for that browser alone (RFC 8291). The topic makes a second try
 * take the place of the first where that has not been delivered yet.
 */
export async function sendWebPush(
	{ timeoutMs, privateAllowed }: Line,
	sender: PushSender,
	{ endpoint, secret, notice }: { endpoint: string; secret: string | null; notice: NoticeText },
): Promise<void> {
	const { id, title, facts: body, url, isUrgent } = notice
	const request = webPush.generateRequestDetails(
		{ endpoint, keys: PushKeys.parse(JSON.parse(secret ?? '{}')) },
		JSON.stringify({ id, title, body, url, isUrgent }),
		{
			vapidDetails: sender,
			TTL: TTL_SECONDS,
			urgency: isUrgent ? 'high' : 'normal',
			topic: id.replaceAll('-', ''),
			contentEncoding: 'aes128gcm',
		},
	)
	const { headers } = request
	const answer = await postSafely({ url: endpoint, headers, body: request.body, timeoutMs, privateAllowed })
	// The browser has taken its subscription back (RFC 8030 section 7.3).
	if (answer.status === 404 || answer.status === 410) throw new DeliveryFailure('gone', { isFinal: true })
	refuseFailed(answer)
}
