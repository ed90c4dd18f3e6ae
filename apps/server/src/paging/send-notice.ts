import type { Config } from '../config.ts'
import { sendMail } from './channels/mail.ts'
import { ChannelOff } from './delivery-failure.ts'
import type { Delivery } from './prepare-delivery.ts'

/** How long one try may take. */
const TIMEOUT_MS = 10_000

/**
 * One try to deliver.
 *
 * @throws DeliveryFailure; ChannelOff where the site has not set the channel up
 */
export async function sendNotice(config: Config, { channel, destination, notice }: Delivery): Promise<void> {
	switch (channel) {
		case 'mail': {
			const { smtpUrl, mailFrom: from } = config
			if (smtpUrl === undefined) throw new ChannelOff()
			return sendMail({ smtpUrl, from, timeoutMs: TIMEOUT_MS }, destination, notice)
		}
		case 'sms':
		case 'web-push':
		case 'wecom':
		case 'dingtalk':
		case 'feishu':
		case 'webhook':
			throw new ChannelOff()
	}
}
