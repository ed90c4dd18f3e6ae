import type { NoticeText } from '../compose-notice.ts'
import { type Line, markdownOf, postToRobot } from './robot.ts'

/** Too many calls of an interface (global error codes, developer.work.weixin.qq.com/document/path/90313). */
const BUSY_CODES = [45009, 45033, -1]

/**
 * To a WeCom group robot: Markdown to `/cgi-bin/webhook/send?key=`, at most 20 a minute, refused by `errcode` in a body of
 * status 200 (群机器人配置说明, developer.work.weixin.qq.com/document/path/91770).
 */
export async function sendToWecom(line: Line, url: string, notice: NoticeText): Promise<void> {
	const message = { msgtype: 'markdown', markdown: { content: markdownOf(notice) } }
	await postToRobot(line, notice, { url, message, busyCodes: BUSY_CODES })
}
