import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { DeliveryFailure, failureOf } from './delivery-failure.ts'
import { isOfNetworks, isPublicAddress } from './public-address.ts'

/** As much of an answer as is looked at. */
const MOST_ANSWER_BYTES = 64 * 1024

export interface SafePost {
	readonly url: string
	readonly headers: Readonly<Record<string, string>>
	readonly body: string | Buffer
	readonly timeoutMs: number
	/** Networks of this site that may be written to (`WEBHOOK_PRIVATE_ALLOWED`). */
	readonly privateAllowed: readonly string[]
	/** The administrator has set this address: it may be anywhere. */
	readonly isOfSite?: boolean
}

export interface Answer {
	readonly status: number
	readonly text: string
	/** From Retry-After (RFC 9110 section 10.2.3), where it is in seconds. */
	readonly retryAfterMs: number | undefined
}

/**
 * Posts to an address that somebody has typed in. It goes to public addresses over TLS, and to those networks of the site
 * that are allowed; the connection is made to the very address that was checked. No redirect is followed.
 *
 * @throws DeliveryFailure `address-refused`, `timeout`, or a system code such as `ECONNREFUSED`
 */
export async function postSafely({ url, headers, body, timeoutMs, ...rules }: SafePost): Promise<Answer> {
	const target = new URL(url)
	const mayUse = addressRule(target, rules)
	const literal = target.hostname.replace(/^\[|\]$/g, '')
	if (isIP(literal) !== 0 && !mayUse(literal)) throw new DeliveryFailure('address-refused', { isFinal: true })
	const signal = AbortSignal.timeout(timeoutMs)
	const request = target.protocol === 'https:' ? requestHttps : requestHttp
	try {
		return await new Promise<Answer>((resolve, reject) => {
			const length = String(Buffer.byteLength(body))
			const options = { method: 'POST', headers: { ...headers, 'content-length': length }, agent: false, signal }
			const sent = request(target, { ...options, lookup: checkedLookup(mayUse) }, (response) => {
				readAnswer(response).then(resolve, reject)
			})
			sent.on('error', reject)
			sent.end(body)
		})
	} catch (error) {
		if (signal.aborted) throw new DeliveryFailure('timeout', { cause: error })
		throw failureOf(error)
	}
}

/** Which addresses a connection may be made to. Without TLS only those that the administrator has named. */
function addressRule(
	{ protocol, username, password }: URL,
	{ privateAllowed, isOfSite = false }: Pick<SafePost, 'privateAllowed' | 'isOfSite'>,
): (address: string) => boolean {
	if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return () => false
	return (address) =>
		isOfSite || isOfNetworks(address, privateAllowed) || (protocol === 'https:' && isPublicAddress(address))
}

/** Resolves a name and hands on only what may be used, so that a name that resolves otherwise the next time changes nothing. */
function checkedLookup(mayUse: (address: string) => boolean): LookupFunction {
	return (hostname, options, done) => {
		lookup(hostname, { ...options, all: true }, (error, addresses) => {
			if (error !== null) return done(error, '', 0)
			const usable = addresses.filter(({ address }) => mayUse(address))
			const [first] = usable
			if (first === undefined) return done(new DeliveryFailure('address-refused', { isFinal: true }), '', 0)
			if (options.all === true) return done(null, usable)
			done(null, first.address, first.family)
		})
	}
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
	const chunks: Buffer[] = []
	let size = 0
	for await (const chunk of response as AsyncIterable<Buffer>) {
		size += chunk.length
		if (size > MOST_ANSWER_BYTES) throw new DeliveryFailure('answer-too-long')
		chunks.push(chunk)
	}
	const seconds = Number(response.headers['retry-after'])
	return {
		status: response.statusCode ?? 0,
		text: Buffer.concat(chunks).toString('utf8'),
		retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
	}
}

/** @throws DeliveryFailure where the answer is no 2xx: to be tried again where the place says it is busy or broken */
export function refuseFailed({ status, retryAfterMs }: Answer): void {
	if (status >= 200 && status < 300) return
	const isFinal = status < 500 && status !== 408 && status !== 425 && status !== 429
	throw new DeliveryFailure(`http-${status}`, { isFinal, ...(retryAfterMs !== undefined && { retryAfterMs }) })
}
