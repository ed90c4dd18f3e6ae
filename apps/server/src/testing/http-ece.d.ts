/** As much of it as tests of web push use; it brings no types. */
declare module 'http_ece' {
	import type { ECDH } from 'node:crypto'

	export function decrypt(
		message: Buffer,
		parameters: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string },
	): Buffer
}
