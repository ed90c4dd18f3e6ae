import { BlockList, isIP } from 'node:net'

/**
 * What is no address of somebody on the internet: the IANA special-purpose registries (RFC 6890 and its updates), with
 * multicast, and the IPv6 ranges in which an IPv4 address hides.
 */
const SPECIAL_NETWORKS = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.88.99.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/4',
	'240.0.0.0/4',
	'::/96',
	'::ffff:0:0/96',
	'64:ff9b::/96',
	'64:ff9b:1::/48',
	'100::/64',
	'2001::/23',
	'2001:db8::/32',
	'2002::/16',
	'3fff::/20',
	'5f00::/16',
	'fc00::/7',
	'fe80::/10',
	'fec0::/10',
	'ff00::/8',
]

// Apart, since a list takes an IPv4 address for the IPv6 one in which it hides.
const special = {
	ipv4: blockListOf(SPECIAL_NETWORKS.filter((network) => familyOf(network) === 'ipv4')),
	ipv6: blockListOf(SPECIAL_NETWORKS.filter((network) => familyOf(network) === 'ipv6')),
}

export function isPublicAddress(address: string): boolean {
	const family = familyOf(address)
	return isIP(address) !== 0 && !special[family].check(withoutZone(address), family)
}

export function isOfNetworks(address: string, networks: readonly string[]): boolean {
	return isIP(address) !== 0 && blockListOf(networks).check(withoutZone(address), familyOf(address))
}

function blockListOf(networks: readonly string[]): BlockList {
	const list = new BlockList()
	for (const network of networks) {
		const [address = '', bits] = network.split('/')
		const family = familyOf(address)
		list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family)
	}
	return list
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
	return address.includes(':') ? 'ipv6' : 'ipv4'
}

/** `fe80::1%eth0` names the interface after the percent sign. */
function withoutZone(address: string): string {
	return address.replace(/%.*$/, '')
}
