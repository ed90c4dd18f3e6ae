import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** What a receiver checks signatures with: 256 random bits, in the form that Standard Webhooks libraries take. */
export function newSigningSecret(): string {
	return `${PREFIX}${randomBytes(32).toString('base64')}`
}

/**
 * Headers that say who sent a message, when, and that nobody has changed it: Standard Webhooks 1.0.0
 * (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md), HMAC-SHA256 over `id.timestamp.body`.
 */
export function signatureHeaders(
	secret: string,
	{ id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
	const timestamp = String(Math.floor(at.getTime() / 1000))
	const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64')
	const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
	return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
