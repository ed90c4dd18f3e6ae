import type { NoticeText } from '../compose-notice.ts'
import { postSafely, refuseFailed } from '../safe-post.ts'
import { signatureHeaders } from '../signature.ts'
import type { Line } from './robot.ts'

/**
 * To the SMS gateway of the site: `{ "to", "text" }` as JSON, signed like a webhook where there is a secret. One line: what
 * the gateway does with line breaks is not known.
 */
export async function sendSms(
	{ timeoutMs, privateAllowed, now }: Line,
	{ hookUrl, hookSecret }: { hookUrl: string; hookSecret: string | undefined },
	{ to, notice }: { to: string; notice: NoticeText },
): Promise<void> {
	const { id, title, facts, url } = notice
	const body = JSON.stringify({ to, text: `${title} ${facts} ${url}`.replace(/\s+/g, ' ') })
	const headers = {
		'content-type': 'application/json; charset=utf-8',
		'x-readroom-delivery': id,
		...(hookSecret !== undefined && signatureHeaders(hookSecret, { id, at: now, body })),
	}
	refuseFailed(await postSafely({ url: hookUrl, headers, body, timeoutMs, privateAllowed, isOfSite: true }))
}
