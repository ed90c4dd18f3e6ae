import webPush from 'web-push'
import type { Services } from '../services.ts'
import type { PushSender } from './channels/web-push.ts'
import { keepFirstPushKey } from './paging.queries.ts'

/** The room's own keys for web push, made when they are first asked for and kept: browsers subscribe to them. */
export async function pushSender({
	clock,
	config,
	database,
}: Pick<Services, 'clock' | 'config' | 'database'>): Promise<PushSender> {
	const { publicKey, privateKey } = await keepFirstPushKey(database, () => ({
		...webPush.generateVAPIDKeys(),
		madeAt: clock.now(),
	}))
	const [address = config.mailFrom] = /[^\s<>]+@[^\s<>]+/.exec(config.mailFrom) ?? []
	return { publicKey, privateKey, subject: `mailto:${address}` }
}
