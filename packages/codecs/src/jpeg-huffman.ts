import { CodecError } from './codec-error.ts'

/** For every 16 bits that may come next: length of the code (high byte) and the value it stands for. Length 0: no such code. */
export type HuffmanTable = Uint16Array

/**
 * Reads the Huffman tables of a DHT segment (ITU-T T.81 B.2.4.2, codes as in Annex C).
 *
 * @returns tables by class and identifier as the segment packs them: 0x00–0x03 DC or lossless, 0x10–0x13 AC
 */
export function* huffmanTables(body: Uint8Array): Generator<[number, HuffmanTable]> {
	let offset = 0
	while (offset + 17 <= body.length) {
		const identifier = body[offset] ?? 0
		const counts = body.subarray(offset + 1, offset + 17)
		const total = counts.reduce((sum, count) => sum + count, 0)
		const values = body.subarray(offset + 17, offset + 17 + total)
		if (values.length < total) throw new CodecError('A JPEG Huffman table is damaged')
		yield [identifier, huffmanTable(counts, values)]
		offset += 17 + total
	}
}

function huffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
	const table = new Uint16Array(65_536)
	let next = 0
	let index = 0
	counts.forEach((count, position) => {
		const length = position + 1
		const span = 1 << (16 - length)
		for (let code = 0; code < count; code++, index++, next += span) {
			if (next + span > table.length) throw new CodecError('A JPEG Huffman table is damaged')
			table.fill((length << 8) | (values[index] ?? 0), next, next + span)
		}
	})
	return table
}

/** Bits of one scan's entropy-coded data, stuffed zeros taken out (T.81 F.2.2.5). Behind its end come zeros. */
export class JpegBits {
	#stream: Uint8Array
	#offset: number
	#bits = 0
	#count = 0
	/** Bits made up behind the end of the data. */
	#madeUp = 0

	constructor(stream: Uint8Array, offset: number) {
		this.#stream = stream
		this.#offset = offset
	}

	/** @throws CodecError when bits were used that are not in the stream */
	assertNotExhausted(): void {
		if (this.#madeUp > this.#count) throw new CodecError('The JPEG stream ends too early')
	}

	/** The value of the next code. */
	symbol(table: HuffmanTable): number {
		if (this.#count < 16) this.#fill()
		const entry = table[(this.#bits >>> (this.#count - 16)) & 0xffff] ?? 0
		if (entry < 0x100) {
			this.assertNotExhausted()
			throw new CodecError('The JPEG stream is damaged')
		}
		this.#count -= entry >> 8
		return entry & 0xff
	}

	/** The next bits as an unsigned number; at most 16. */
	unsigned(length: number): number {
		if (length === 0) return 0
		if (this.#count < length) this.#fill()
		this.#count -= length
		return (this.#bits >>> this.#count) & ((1 << length) - 1)
	}

	/** The next bits as a difference, negative when the first is 0 (T.81 F.2.2.1 EXTEND). */
	signed(length: number): number {
		const value = this.unsigned(length)
		return length > 0 && value < 1 << (length - 1) ? value - (1 << length) + 1 : value
	}

	/** Goes on behind the next restart marker, dropping what is left of the byte. */
	restart(): void {
		this.assertNotExhausted()
		this.#bits = this.#count = this.#madeUp = 0
		while (this.#offset + 1 < this.#stream.length) {
			const low = this.#stream[this.#offset + 1] ?? 0
			if (this.#stream[this.#offset] === 0xff && low >= 0xd0 && low <= 0xd7) {
				this.#offset += 2
				return
			}
			this.#offset++
		}
		throw new CodecError('A JPEG restart marker is missing')
	}

	#fill(): void {
		while (this.#count <= 24) {
			this.#bits = (this.#bits << 8) | this.#nextByte()
			this.#count += 8
		}
	}

	#nextByte(): number {
		const byte = this.#stream[this.#offset]
		const isMarker = byte === 0xff && this.#stream[this.#offset + 1] !== 0
		if (byte === undefined || isMarker) {
			this.#madeUp += 8
			return 0
		}
		this.#offset += byte === 0xff ? 2 : 1
		return byte
	}
}
