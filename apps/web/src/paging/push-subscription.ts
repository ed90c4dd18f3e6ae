import type { AddressInput } from '@readroom/contracts'

export const CAN_PUSH = 'serviceWorker' in navigator && 'PushManager' in window

/** The person has not allowed notices of this site. */
export class PushRefused extends Error {
	override name = 'PushRefused'
}

/**
 * Subscribes this browser to pushes of the room (Push API).
 *
 * @throws PushRefused; DOMException where the push service of the browser cannot be reached
 */
export async function subscribeToPush(pushKey: string): Promise<AddressInput> {
	if ((await Notification.requestPermission()) !== 'granted') throw new PushRefused()
	const registration = await navigator.serviceWorker.register('/push-worker.js')
	await navigator.serviceWorker.ready
	// One made with the key of another room cannot be kept.
	await (await registration.pushManager.getSubscription())?.unsubscribe()
	const subscription = await registration.pushManager.subscribe({
		userVisibleOnly: true,
		applicationServerKey: pushKey,
	})
	const { endpoint, keys = {} } = subscription.toJSON()
	const { p256dh = '', auth = '' } = keys
	return { channel: 'web-push', destination: endpoint ?? '', keys: { p256dh, auth } }
}
