import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Less fits one packet. */
const LEAST_BYTES = 1_200
/** Up to this size it takes a fraction of a millisecond; the threads that would do it aside may be busy with the disk. */
const QUICK_BYTES = 128 * 1024
const TEXT = /^(application\/([\w.-]+\+)?json|text\/(html|plain))\b/

/** Answers are made anew for everybody, so that the time counts as much as the size. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const GZIP = { level: 3 }

/**
 * Compresses JSON and pages for whoever takes it. Never pixels, which are compressed already or not worth the time, and
 * never a stream: what is told as it happens must not wait for more.
 */
export function compressAnswers(app: FastifyInstance): void {
	app.addHook('onSend', async (request, reply, payload) => {
		if (typeof payload !== 'string' || payload.length < LEAST_BYTES || !isText(reply)) return payload
		addVary(reply)
		const accept = request.headers['accept-encoding']
		const coding = CODINGS.find((one) => takesCoding(accept, one))
		if (coding === undefined) return payload
		void reply.header('content-encoding', coding).removeHeader('content-length')
		return compressed(Buffer.from(payload), coding)
	})
}

function isText(reply: FastifyReply): boolean {
	return !reply.hasHeader('content-encoding') && TEXT.test(String(reply.getHeader('content-type') ?? ''))
}

function addVary(reply: FastifyReply): void {
	const others = reply.getHeader('vary')
	void reply.header('vary', others === undefined ? 'accept-encoding' : `${String(others)}, accept-encoding`)
}

/** Better first. */
const CODINGS = ['br', 'gzip'] as const
type Coding = (typeof CODINGS)[number]

/** Whether it is named in Accept-Encoding and not refused there (RFC 9110 section 12.5.3). */
export function takesCoding(accept: string | undefined, coding: Coding): boolean {
	const named = (accept ?? '').split(',').map((one) => /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(one))
	return named.some((one) => one?.[1]?.toLowerCase() === coding && Number(one[2] ?? 1) > 0)
}

async function compressed(bytes: Buffer, coding: Coding): Promise<Buffer> {
	if (bytes.length <= QUICK_BYTES) return coding === 'br' ? brotliCompressSync(bytes, BROTLI) : gzipSync(bytes, GZIP)
	return coding === 'br' ? promisify(brotliCompress)(bytes, BROTLI) : promisify(gzip)(bytes, GZIP)
}
