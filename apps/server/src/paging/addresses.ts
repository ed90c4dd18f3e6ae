import { isIP } from 'node:net'
import type { AddedAddress, AddressInput } from '@readroom/contracts'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'
import type { AddressRow } from './paging.queries.ts'
import { isOfNetworks, isPublicAddress } from './public-address.ts'
import { newSigningSecret } from './signature.ts'

/** An address as its owner sees it: whoever knows the whole address of a robot can write to its group. */
export function noticeAddressOf({ id, channel, destination, secret }: AddressRow): AddedAddress {
	return { id, channel, shown: shownAddress(destination), isSigned: secret !== null && channel !== 'web-push' }
}

function shownAddress(destination: string): string {
	if (!URL.canParse(destination)) return destination
	const { host } = new URL(destination)
	return `${host} …${destination.slice(-4)}`
}

/** What messages to an address are signed with: a webhook's secret is ours, a robot's is its vendor's. */
export function secretFor(input: AddressInput): string | null {
	switch (input.channel) {
		case 'webhook':
			return newSigningSecret()
		case 'dingtalk':
		case 'feishu':
			return input.secret ?? null
		case 'web-push':
			return JSON.stringify(input.keys)
		case 'mail':
		case 'sms':
		case 'wecom':
			return null
	}
}

/**
 * Says at once what would be refused at each try. Names are resolved, and looked at again, when something is sent.
 *
 * @throws Problem `address-not-allowed`
 */
export function refuseAddress({ channel, destination }: AddressInput, { webhookPrivateAllowed }: Config): void {
	if (channel === 'mail' || channel === 'sms') return
	const { protocol, hostname, username, password } = new URL(destination)
	const literal = hostname.replace(/^\[|\]$/g, '')
	const isNamed = isIP(literal) === 0
	const isOwn = isOfNetworks(literal, webhookPrivateAllowed)
	const isPublic = protocol === 'https:' && literal !== 'localhost' && (isNamed || isPublicAddress(literal))
	// Of a name without TLS it is not known yet where it leads; it may lead to a network that is allowed.
	const mayBeOwn = isOwn || (isNamed && webhookPrivateAllowed.length > 0)
	if (username !== '' || password !== '' || !(isPublic || mayBeOwn)) throw new Problem('address-not-allowed')
}
