import { AddressChannel, DEFAULT_NOTICES, type Notices } from '@readroom/contracts'
import type { Config } from '../config.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { noticeAddressOf } from './addresses.ts'
import { contactOf, settingsOf } from './choose-channels.ts'
import { addressesOfPeople, findChosen } from './paging.queries.ts'
import { pushSender } from './push-sender.ts'

/** How the reader is told of what, as it is after what he has chosen. */
export async function readNotices(services: Services, reader: Reader): Promise<Notices> {
	const { config, database } = services
	const chosen = settingsOf(await findChosen(database, reader.id))
	const addresses = await addressesOfPeople(database, [reader.id])
	const contacts = contactOf(reader, addresses).map(({ channel, destination }) => ({
		id: null,
		channel,
		shown: destination,
		isSigned: false,
	}))
	const { publicKey: pushKey } = await pushSender(services)
	return {
		timeZone: chosen.timeZone ?? config.timeZone,
		quietHours: { ...DEFAULT_NOTICES.quietHours, ...chosen.quietHours },
		channels: { ...DEFAULT_NOTICES.channels, ...chosen.channels },
		addresses: [...contacts, ...addresses.map(noticeAddressOf)],
		channelsOff: AddressChannel.options.filter((channel) => isOff(config, channel)),
		pushKey,
	}
}

function isOff({ smtpUrl, smsHookUrl }: Config, channel: AddressChannel): boolean {
	return (channel === 'mail' && smtpUrl === undefined) || (channel === 'sms' && smsHookUrl === undefined)
}
