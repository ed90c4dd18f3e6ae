import { z } from 'zod'
import type { NoticeText } from '../compose-notice.ts'
import { DeliveryFailure } from '../delivery-failure.ts'
import { postSafely, refuseFailed } from '../safe-post.ts'

/** What every way over HTTP needs of the site, and when it is. */
export interface Line {
	readonly timeoutMs: number
	readonly privateAllowed: readonly string[]
	readonly now: Date
}

/** How a vendor says in a body of status 200 that a message was refused. */
interface RobotRules {
	readonly url: string
	readonly message: object
	/** Codes that say: too many at present. */
	readonly busyCodes: readonly number[]
}

/** A robot that has been sent too many in this minute is left alone for one. */
const BUSY_MS = 60_000

const RobotAnswer = z.object({
	errcode: z.number().optional(),
	code: z.number().optional(),
	StatusCode: z.number().optional(),
})

/** @throws DeliveryFailure with the vendor's code, such as `errcode-93000` */
export async function postToRobot(
	{ timeoutMs, privateAllowed }: Line,
	{ id }: NoticeText,
	{ url, message, busyCodes }: RobotRules,
): Promise<void> {
	const headers = { 'content-type': 'application/json; charset=utf-8', 'x-readroom-delivery': id }
	const answer = await postSafely({ url, headers, body: JSON.stringify(message), timeoutMs, privateAllowed })
	refuseFailed(answer)
	const code = codeOf(answer.text)
	if (code === 0) return
	if (code === undefined) throw new DeliveryFailure('answer-unknown')
	const isBusy = busyCodes.includes(code)
	throw new DeliveryFailure(`errcode-${code}`, { isFinal: !isBusy, ...(isBusy && { retryAfterMs: BUSY_MS }) })
}

function codeOf(text: string): number | undefined {
	try {
		const { errcode, code, StatusCode } = RobotAnswer.parse(JSON.parse(text))
		return errcode ?? code ?? StatusCode
	} catch {
		return undefined // no JSON, or another's: whoever answered is no robot
	}
}

/** One line in which nothing is a mention, a link or a mark of Markdown: vendors have no escape, so look-alikes stand in. */
export function plain(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[<>[\]()*_`#~|\\@!]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
}

/** The same three lines for both vendors that take Markdown. */
export function markdownOf({ title, facts, open, url }: NoticeText): string {
	return `**${plain(title)}**\n\n${plain(facts)}\n\n[${plain(open)}](${url})`
}
