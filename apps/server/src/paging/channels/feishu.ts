import { createHmac } from 'node:crypto'
import type { NoticeText } from '../compose-notice.ts'
import { type Line, plain, postToRobot } from './robot.ts'

/** Too many requests: 100 a minute or 5 a second. */
const BUSY_CODES = [11232, 9499]

/**
 * To a Feishu or Lark custom bot: rich text to `/open-apis/bot/v2/hook/…`, signed where the bot asks for it (自定义机器人使用指南,
 * open.feishu.cn/document/client-docs/bot-v3/add-custom-bot).
 */
export async function sendToFeishu(
	line: Line,
	{ destination, secret }: { destination: string; secret: string | null },
	notice: NoticeText,
): Promise<void> {
	const { title, facts, open, url: href } = notice
	const content = [[{ tag: 'text', text: plain(facts) }], [{ tag: 'a', text: plain(open), href }]]
	const post = { zh_cn: { title: plain(title), content } }
	const timestamp = String(Math.floor(line.now.getTime() / 1000))
	const message = {
		...(secret !== null && { timestamp, sign: feishuSign(timestamp, secret) }),
		msg_type: 'post',
		content: { post },
	}
	await postToRobot(line, notice, { url: destination, message, busyCodes: BUSY_CODES })
}

/** Base64 of HMAC-SHA256 over nothing, with seconds, a line break and the secret as key. */
function feishuSign(timestamp: string, secret: string): string {
	return createHmac('sha256', `${timestamp}\n${secret}`).digest('base64')
}
