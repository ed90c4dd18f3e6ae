import { describe, expect, test } from 'vitest'
import { isOfNetworks, isPublicAddress } from './public-address.ts'

describe('an address is public', () => {
	test.each(['1.1.1.1', '223.5.5.5', '172.32.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::1111'])(
		'%s',
		(address) => {
			expect(isPublicAddress(address)).toBe(true)
		},
	)
})

describe('an address is not public', () => {
	test.each([
		'127.0.0.1',
		'127.255.255.254',
		'0.0.0.0',
		'10.0.0.1',
		'100.64.0.1',
		'169.254.169.254',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::127.0.0.1',
		'::ffff:127.0.0.1',
		'::ffff:7f00:1',
		'::ffff:169.254.169.254',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'fc00::1',
		'fd12:3456::1',
		'fe80::1',
		'fe80::1%eth0',
		'ff02::1',
		'localhost',
		'',
	])('%s', (address) => {
		expect(isPublicAddress(address)).toBe(false)
	})
})

test('networks of the site are named by address or by prefix', () => {
	const networks = ['10.1.2.0/24', '127.0.0.1', 'fd00:1::/32']
	for (const address of ['10.1.2.200', '127.0.0.1', 'fd00:1:2::3']) expect(isOfNetworks(address, networks)).toBe(true)
	for (const address of ['10.1.3.1', '127.0.0.2', 'fd00:2::1', 'hook'])
		expect(isOfNetworks(address, networks)).toBe(false)
})
