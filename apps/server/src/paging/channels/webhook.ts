import type { NoticeText } from '../compose-notice.ts'
import { DeliveryFailure } from '../delivery-failure.ts'
import { postSafely, refuseFailed } from '../safe-post.ts'
import { signatureHeaders } from '../signature.ts'
import type { Line } from './robot.ts'

/**
 * To a program of whoever set it up: JSON, signed as Standard Webhooks asks for, and tried again until it answers 2xx or
 * 410. `webhook-id` is the same at each try, also when an administrator sends it again by hand.
 */
export async function sendToWebhook(
	{ timeoutMs, privateAllowed, now }: Line,
	{ destination, secret }: { destination: string; secret: string | null },
	notice: NoticeText,
): Promise<void> {
	const { id, reason, title, url, facts, about, at } = notice
	const body = JSON.stringify({
		type: 'page',
		timestamp: at.toISOString(),
		data: { reason, title, text: facts, url, case: about },
	})
	const headers = {
		'content-type': 'application/json; charset=utf-8',
		'x-readroom-delivery': id,
		...(secret !== null && signatureHeaders(secret, { id, at: now, body })),
	}
	const answer = await postSafely({ url: destination, headers, body, timeoutMs, privateAllowed })
	if (answer.status === 410) throw new DeliveryFailure('gone', { isFinal: true })
	if (answer.status >= 400 && answer.status < 500) throw new DeliveryFailure(`http-${answer.status}`)
	refuseFailed(answer)
}
