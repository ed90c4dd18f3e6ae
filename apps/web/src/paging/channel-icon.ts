import type { AddressChannel } from '@readroom/contracts'
import {
	type Icon,
	IconBrandWechat,
	IconBrowser,
	IconDeviceMobileMessage,
	IconMail,
	IconMessageChatbot,
	IconWebhook,
} from '@tabler/icons-react'

export const CHANNEL_ICON: Readonly<Record<AddressChannel, Icon>> = {
	mail: IconMail,
	'web-push': IconBrowser,
	wecom: IconBrandWechat,
	dingtalk: IconMessageChatbot,
	feishu: IconMessageChatbot,
	sms: IconDeviceMobileMessage,
	webhook: IconWebhook,
}
