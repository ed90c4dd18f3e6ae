import type { Services } from '../services.ts'
import { sendToDingtalk } from './channels/dingtalk.ts'
import { sendToFeishu } from './channels/feishu.ts'
import { sendMail } from './channels/mail.ts'
import { sendSms } from './channels/sms.ts'
import { sendWebPush } from './channels/web-push.ts'
import { sendToWebhook } from './channels/webhook.ts'
import { sendToWecom } from './channels/wecom.ts'
import { ChannelOff } from './delivery-failure.ts'
import type { Delivery } from './prepare-delivery.ts'
import { pushSender } from './push-sender.ts'

/** How long one try may take. */
const TIMEOUT_MS = 10_000

/**
 * One try to deliver.
 *
 * @throws DeliveryFailure; ChannelOff where the site has not set the channel up
 */
export async function sendNotice(
	services: Pick<Services, 'clock' | 'config' | 'database'>,
	{ channel, destination, secret, notice }: Delivery,
): Promise<void> {
	const { clock, config } = services
	const line = { timeoutMs: TIMEOUT_MS, privateAllowed: config.webhookPrivateAllowed, now: clock.now() }
	switch (channel) {
		case 'mail': {
			const { smtpUrl, mailFrom: from } = config
			if (smtpUrl === undefined) throw new ChannelOff()
			return sendMail({ smtpUrl, from, timeoutMs: TIMEOUT_MS }, destination, notice)
		}
		case 'sms': {
			const { smsHookUrl: hookUrl, smsHookSecret: hookSecret } = config
			if (hookUrl === undefined) throw new ChannelOff()
			return sendSms(line, { hookUrl, hookSecret }, { to: destination, notice })
		}
		case 'web-push':
			return sendWebPush(line, await pushSender(services), { endpoint: destination, secret, notice })
		case 'wecom':
			return sendToWecom(line, destination, notice)
		case 'dingtalk':
			return sendToDingtalk(line, { destination, secret }, notice)
		case 'feishu':
			return sendToFeishu(line, { destination, secret }, notice)
		case 'webhook':
			return sendToWebhook(line, { destination, secret }, notice)
	}
}
