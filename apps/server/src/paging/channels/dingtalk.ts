import { createHmac } from 'node:crypto'
import type { NoticeText } from '../compose-notice.ts'
import { type Line, markdownOf, plain, postToRobot } from './robot.ts'

/** Sent too fast; the service is busy (自定义机器人错误码). */
const BUSY_CODES = [130101, -1]

/**
 * To a DingTalk custom robot: Markdown to `/robot/send?access_token=`, signed where the robot asks for it (自定义机器人接入 and
 * 自定义机器人安全设置, open.dingtalk.com/document/robots/customize-robot-security-settings).
 */
export async function sendToDingtalk(
	line: Line,
	{ destination, secret }: { destination: string; secret: string | null },
	notice: NoticeText,
): Promise<void> {
	const url = new URL(destination)
	if (secret !== null) {
		const timestamp = String(line.now.getTime())
		url.searchParams.set('timestamp', timestamp)
		url.searchParams.set('sign', dingtalkSign(timestamp, secret))
	}
	const markdown = { title: plain(notice.title), text: markdownOf(notice) }
	const message = { msgtype: 'markdown', markdown, at: { isAtAll: false } }
	await postToRobot(line, notice, { url: url.href, message, busyCodes: BUSY_CODES })
}

/** Base64 of HMAC-SHA256 with the secret as key, over milliseconds, a line break and the secret again. */
function dingtalkSign(timestamp: string, secret: string): string {
	return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
}
