/**
 * SHA-256 and HMAC, synchronous and everywhere: `crypto.subtle` is missing on pages served over plain http, which is
 * what a hospital's internal address often is. For a few identifiers per file, not for whole images.
 */

const BLOCK_BYTES = 64

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 section 4.2.2). */
const ROUND_CONSTANTS = Uint32Array.from(primes(64), (prime) => fraction32(Math.cbrt(prime)))
/** The same of the square roots of the first 8 primes (FIPS 180-4 section 5.3.3). */
const INITIAL_HASH = Uint32Array.from(primes(8), (prime) => fraction32(Math.sqrt(prime)))

/** SHA-256 of bytes (FIPS 180-4 section 6.2): 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
	const hash = INITIAL_HASH.slice()
	const blocks = padded(message)
	const schedule = new Uint32Array(64)
	for (let offset = 0; offset < blocks.byteLength; offset += BLOCK_BYTES) {
		for (let t = 0; t < 16; t++) schedule[t] = blocks.getUint32(offset + t * 4)
		compress(hash, schedule)
	}
	const digest = new DataView(new ArrayBuffer(32))
	hash.forEach((word, index) => digest.setUint32(index * 4, word))
	return new Uint8Array(digest.buffer)
}

/** HMAC-SHA256 (RFC 2104 section 2, FIPS 198-1): 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
	const blockKey = new Uint8Array(BLOCK_BYTES)
	blockKey.set(key.length > BLOCK_BYTES ? sha256(key) : key)
	const inner = sha256(
		concatenated(
			blockKey.map((byte) => byte ^ 0x36),
			message,
		),
	)
	return sha256(
		concatenated(
			blockKey.map((byte) => byte ^ 0x5c),
			inner,
		),
	)
}

/** The message, a one bit, zeros, and its length in bits, to a whole number of blocks (FIPS 180-4 section 5.1.1). */
function padded(message: Uint8Array): DataView {
	const blocks = new Uint8Array(Math.ceil((message.length + 9) / BLOCK_BYTES) * BLOCK_BYTES)
	blocks.set(message)
	blocks[message.length] = 0x80
	const view = new DataView(blocks.buffer)
	view.setBigUint64(blocks.length - 8, BigInt(message.length) * 8n)
	return view
}

/** One block: extends the 16 words of the schedule to 64 and runs the 64 rounds (FIPS 180-4 section 6.2.2). */
function compress(hash: Uint32Array, schedule: Uint32Array): void {
	for (let t = 16; t < 64; t++) {
		schedule[t] =
			at(schedule, t - 16) + sigma0(at(schedule, t - 15)) + at(schedule, t - 7) + sigma1(at(schedule, t - 2))
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
	for (let t = 0; t < 64; t++) {
		const choice = (e & f) ^ (~e & g)
		const majority = (a & b) ^ (a & c) ^ (b & c)
		const first = (h + sum1(e) + choice + at(ROUND_CONSTANTS, t) + at(schedule, t)) | 0
		h = g
		g = f
		f = e
		e = (d + first) | 0
		d = c
		c = b
		b = a
		a = (first + sum0(b) + majority) | 0
	}
	const working = [a, b, c, d, e, f, g, h]
	working.forEach((word, index) => {
		hash[index] = at(hash, index) + word
	})
}

const sum0 = (x: number): number => rotated(x, 2) ^ rotated(x, 13) ^ rotated(x, 22)
const sum1 = (x: number): number => rotated(x, 6) ^ rotated(x, 11) ^ rotated(x, 25)
const sigma0 = (x: number): number => rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3)
const sigma1 = (x: number): number => rotated(x, 17) ^ rotated(x, 19) ^ (x >>> 10)

function rotated(word: number, bits: number): number {
	return (word >>> bits) | (word << (32 - bits))
}

function at(words: Uint32Array, index: number): number {
	return words[index] ?? 0
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
	const whole = new Uint8Array(first.length + second.length)
	whole.set(first)
	whole.set(second, first.length)
	return whole
}

function primes(count: number): number[] {
	const found: number[] = []
	for (let candidate = 2; found.length < count; candidate++) {
		if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
	}
	return found
}

/** The first 32 bits behind the binary point: a double carries 53, and the roots here need at most 3 + 32 (cube root of 311 < 8). */
function fraction32(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32)
}
