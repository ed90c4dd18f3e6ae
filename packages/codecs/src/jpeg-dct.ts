import { CodecError } from './codec-error.ts'
import { type HuffmanTable, huffmanTables, JpegBits } from './jpeg-huffman.ts'
import { type JpegHeader, jpegSegments, SOS } from './jpeg-segments.ts'

const DHT = 0xffc4
const DQT = 0xffdb
const DRI = 0xffdd
const SOF_PROGRESSIVE = 0xffc2
const AC_CLASS = 0x10

/** Each scan walks the whole image; a few bytes must not buy hours of that. Encoders use about ten. */
const MOST_SCANS = 100

/** Where coefficient n in coded order stands in its block, row by row (ITU-T T.81 figure A.6). */
const ZIGZAG = zigzagOrder()

/** Row u: the cosine of frequency u at the eight positions, with the factors of the inverse transform (A.3.3). */
const BASIS = Array.from({ length: 8 }, (_, frequency) =>
	Float32Array.from({ length: 8 }, (_, position) => {
		const scale = frequency === 0 ? Math.SQRT1_2 : 1
		return (scale / 2) * Math.cos(((2 * position + 1) * frequency * Math.PI) / 16)
	}),
)

interface Scan {
	readonly isProgressive: boolean
	/** First and last coefficient this scan speaks of. */
	readonly from: number
	readonly to: number
	/** Successive approximation (G.1.1.1.2): whether higher bits are known already, and bits left for later scans. */
	readonly refines: boolean
	readonly lowBit: number
	readonly dc: HuffmanTable | undefined
	readonly ac: HuffmanTable | undefined
	/** Blocks between restart markers; 0 for none. */
	readonly restartInterval: number
}

/** What goes on from block to block of a scan. */
interface ScanState {
	readonly bits: JpegBits
	dcPrediction: number
	/** Blocks still covered by an end-of-band run (G.1.2.2). */
	endOfBandRun: number
}

/**
 * Decodes a grey JPEG stream of up to 12 bits, sequential or progressive, Huffman coded (ITU-T T.81 Annexes F and G). The
 * 8-bit ones go through libjpeg-turbo instead.
 *
 * @throws CodecError when the stream is damaged, ends early, or is of colour
 */
export function decodeJpegDct(stream: Uint8Array, header: JpegHeader): Uint16Array {
	const [component] = header.components
	if (component === undefined || header.samplesPerPixel !== 1) throw new CodecError('12-bit colour JPEG is not read')
	const coefficients = new Int32Array(Math.ceil(header.columns / 8) * Math.ceil(header.rows / 8) * 64)
	const huffman = new Map<number, HuffmanTable>()
	const quantization = new Map<number, Uint16Array>()
	let restartInterval = 0
	let scanCount = 0
	for (const { marker, body, endOffset } of jpegSegments(stream)) {
		if (marker === DHT) for (const [identifier, table] of huffmanTables(body)) huffman.set(identifier, table)
		if (marker === DQT) for (const [identifier, table] of quantizationTables(body)) quantization.set(identifier, table)
		if (marker === DRI) restartInterval = ((body[0] ?? 0) << 8) | (body[1] ?? 0)
		if (marker !== SOS) continue
		if (++scanCount > MOST_SCANS) throw new CodecError('The JPEG stream has too many scans')
		const isProgressive = header.startOfFrame === SOF_PROGRESSIVE
		decodeScan(
			new JpegBits(stream, endOffset),
			{ ...scanOf(body, huffman), isProgressive, restartInterval },
			coefficients,
		)
	}
	const table = quantization.get(component.quantizationTable)
	if (table === undefined || scanCount === 0)
		throw new CodecError('The JPEG stream lacks its scan or quantization table')
	return samplesOf(coefficients, table, header)
}

function scanOf(body: Uint8Array, huffman: Map<number, HuffmanTable>) {
	const [count, , tables = 0, from = 0, to = 0, approximation = 0] = body
	if (count !== 1 || from > to || to > 63) throw new CodecError('A JPEG scan header is damaged')
	return {
		from,
		to,
		refines: approximation >> 4 !== 0,
		lowBit: approximation & 15,
		dc: huffman.get(tables >> 4),
		ac: huffman.get(AC_CLASS | (tables & 15)),
	}
}

function decodeScan(bits: JpegBits, scan: Scan, coefficients: Int32Array): void {
	const state: ScanState = { bits, dcPrediction: 0, endOfBandRun: 0 }
	const blockCount = coefficients.length / 64
	for (let block = 0; block < blockCount; block++) {
		if (scan.restartInterval > 0 && block > 0 && block % scan.restartInterval === 0) {
			bits.restart()
			state.dcPrediction = state.endOfBandRun = 0
		}
		decodeBlock(state, scan, coefficients.subarray(block * 64, block * 64 + 64))
		if (block % 64 === 0) bits.assertNotExhausted()
	}
	bits.assertNotExhausted()
}

function decodeBlock(state: ScanState, scan: Scan, block: Int32Array): void {
	if (scan.from === 0) decodeDc(state, scan, block)
	if (scan.to === 0) return
	if (scan.refines) refineAc(state, scan, block)
	else decodeAc(state, scan, block)
}

function decodeDc(state: ScanState, { dc, refines, lowBit }: Scan, block: Int32Array): void {
	if (refines) {
		block[0] = (block[0] ?? 0) | (state.bits.unsigned(1) << lowBit)
		return
	}
	state.dcPrediction += state.bits.signed(Math.min(state.bits.symbol(required(dc)), 16))
	block[0] = state.dcPrediction << lowBit
}

/** F.2.2.2, and G.1.2.2 for a progressive scan. */
function decodeAc(state: ScanState, scan: Scan, block: Int32Array): void {
	if (state.endOfBandRun > 0) {
		state.endOfBandRun--
		return
	}
	const { bits } = state
	for (let index = Math.max(scan.from, 1); index <= scan.to; index++) {
		const runAndSize = bits.symbol(required(scan.ac))
		const run = runAndSize >> 4
		const size = runAndSize & 15
		if (size === 0 && run < 15) {
			if (scan.isProgressive) state.endOfBandRun = (1 << run) - 1 + bits.unsigned(run)
			return
		}
		index += run
		if (index > scan.to) throw new CodecError('The JPEG stream is damaged')
		if (size > 0) block[ZIGZAG[index] ?? 0] = bits.signed(size) << scan.lowBit
	}
}

/** G.1.2.3: a bit for every coefficient known to be other than zero, and the ones that become so. */
function refineAc(state: ScanState, scan: Scan, block: Int32Array): void {
	const { bits } = state
	const unit = 1 << scan.lowBit
	let index = Math.max(scan.from, 1)
	while (index <= scan.to && state.endOfBandRun === 0) {
		const runAndSize = bits.symbol(required(scan.ac))
		let run = runAndSize >> 4
		const isNew = (runAndSize & 15) !== 0
		if (!isNew && run < 15) {
			state.endOfBandRun = (1 << run) + bits.unsigned(run)
			break
		}
		const value = isNew && bits.unsigned(1) === 0 ? -unit : unit
		for (; index <= scan.to; index++) {
			const at = ZIGZAG[index] ?? 0
			if (block[at] !== 0) refineCoefficient(bits, block, at, unit)
			else if (run-- === 0) break
		}
		if (isNew && index <= scan.to) block[ZIGZAG[index] ?? 0] = value
		index++
	}
	if (state.endOfBandRun === 0) return
	for (; index <= scan.to; index++) {
		const at = ZIGZAG[index] ?? 0
		if (block[at] !== 0) refineCoefficient(bits, block, at, unit)
	}
	state.endOfBandRun--
}

function refineCoefficient(bits: JpegBits, block: Int32Array, at: number, unit: number): void {
	if (bits.unsigned(1) === 0) return
	const value = block[at] ?? 0
	block[at] = value + (value > 0 ? unit : -unit)
}

function samplesOf(coefficients: Int32Array, quantization: Uint16Array, header: JpegHeader): Uint16Array {
	const { rows, columns, bitsStored } = header
	const samples = new Uint16Array(rows * columns)
	const blocksAcross = Math.ceil(columns / 8)
	const middle = 2 ** (bitsStored - 1)
	const highest = 2 ** bitsStored - 1
	for (let block = 0; block * 64 < coefficients.length; block++) {
		const values = inverseTransform(coefficients.subarray(block * 64, block * 64 + 64), quantization)
		const top = Math.floor(block / blocksAcross) * 8
		const left = (block % blocksAcross) * 8
		for (let row = top; row < Math.min(top + 8, rows); row++) {
			for (let column = left; column < Math.min(left + 8, columns); column++) {
				const value = Math.round((values[(row - top) * 8 + column - left] ?? 0) + middle)
				samples[row * columns + column] = Math.min(Math.max(value, 0), highest)
			}
		}
	}
	return samples
}

/** The inverse DCT of A.3.3, first along rows, then along columns. */
function inverseTransform(block: Int32Array, quantization: Uint16Array): Float32Array {
	const alongRows = new Float32Array(64)
	const values = new Float32Array(64)
	for (let at = 0; at < 64; at++) {
		const coefficient = (block[at] ?? 0) * (quantization[at] ?? 0)
		if (coefficient === 0) continue
		const wave = BASIS[at & 7]
		const row = at & 56
		for (let x = 0; x < 8; x++) alongRows[row + x] = (alongRows[row + x] ?? 0) + coefficient * (wave?.[x] ?? 0)
	}
	for (let at = 0; at < 64; at++) {
		const amplitude = alongRows[at] ?? 0
		if (amplitude === 0) continue
		const wave = BASIS[at >> 3]
		for (let y = 0; y < 8; y++) {
			values[y * 8 + (at & 7)] = (values[y * 8 + (at & 7)] ?? 0) + amplitude * (wave?.[y] ?? 0)
		}
	}
	return values
}

/** DQT (B.2.4.1): tables by identifier, their values put in block order. */
function* quantizationTables(body: Uint8Array): Generator<[number, Uint16Array]> {
	let offset = 0
	while (offset < body.length) {
		const precisionAndIdentifier = body[offset] ?? 0
		const size = precisionAndIdentifier >> 4 === 0 ? 1 : 2
		if (offset + 1 + 64 * size > body.length) throw new CodecError('A JPEG quantization table is damaged')
		const table = new Uint16Array(64)
		ZIGZAG.forEach((at, index) => {
			const from = offset + 1 + index * size
			table[at] = size === 1 ? (body[from] ?? 0) : ((body[from] ?? 0) << 8) | (body[from + 1] ?? 0)
		})
		yield [precisionAndIdentifier & 15, table]
		offset += 1 + 64 * size
	}
}

function zigzagOrder(): Uint8Array {
	const positions = Array.from({ length: 64 }, (_, at) => ({ at, diagonal: (at >> 3) + (at & 7), row: at >> 3 }))
	positions.sort((a, b) => a.diagonal - b.diagonal || (a.diagonal % 2 === 0 ? b.row - a.row : a.row - b.row))
	return Uint8Array.from(positions, ({ at }) => at)
}

function required(table: HuffmanTable | undefined): HuffmanTable {
	if (table === undefined) throw new CodecError('A JPEG Huffman table is missing')
	return table
}
