import { CodecError } from './codec-error.ts'
import { type HuffmanTable, huffmanTables, JpegBits } from './jpeg-huffman.ts'
import { type JpegHeader, jpegSegments, SOS } from './jpeg-segments.ts'

const DHT = 0xffc4
const DRI = 0xffdd

interface Scan {
	/** Index of each component in the frame, with the Huffman table of its differences. */
	readonly components: readonly { readonly index: number; readonly table: HuffmanTable }[]
	/** 1 to 7 (T.81 table H.1). */
	readonly predictor: number
	/** Low bits left out by the encoder. */
	readonly pointTransform: number
	/** Pixels between restart markers; 0 for none. */
	readonly restartInterval: number
	readonly dataOffset: number
}

/**
 * Decodes JPEG lossless, Huffman coded (ITU-T T.81 Annex H, process 14, every predictor).
 *
 * @returns samples of a pixel side by side, unsigned as the stream has them
 * @throws CodecError when the stream is damaged, ends early, or has components of different size
 */
export function decodeJpegLossless(stream: Uint8Array, header: JpegHeader): Uint16Array {
	const { rows, columns, samplesPerPixel, components } = header
	if (components.some((part) => part.horizontalSampling !== 1 || part.verticalSampling !== 1)) {
		throw new CodecError('Subsampled lossless JPEG is not read')
	}
	const samples = new Uint16Array(rows * columns * samplesPerPixel)
	const decoded = new Set<number>()
	for (const scan of scansOf(stream, header)) {
		decodeScan(stream, header, scan, samples)
		for (const { index } of scan.components) decoded.add(index)
		// Not looking for the end marker, which some encoders leave out.
		if (decoded.size === samplesPerPixel) return samples
	}
	throw new CodecError('A component is missing from the JPEG stream')
}

function* scansOf(stream: Uint8Array, header: JpegHeader): Generator<Scan> {
	const tables = new Map<number, HuffmanTable>()
	let restartInterval = 0
	for (const { marker, body, endOffset } of jpegSegments(stream)) {
		if (marker === DHT) for (const [identifier, table] of huffmanTables(body)) tables.set(identifier, table)
		if (marker === DRI) restartInterval = ((body[0] ?? 0) << 8) | (body[1] ?? 0)
		if (marker !== SOS) continue
		const count = body[0] ?? 0
		const components = Array.from({ length: count }, (_, position) => {
			const index = header.components.findIndex(({ id }) => id === body[1 + 2 * position])
			const table = tables.get((body[2 + 2 * position] ?? 0) >> 4)
			if (index < 0 || table === undefined) throw new CodecError('A JPEG scan header is damaged')
			return { index, table }
		})
		const predictor = body[1 + 2 * count] ?? 0
		const pointTransform = (body[3 + 2 * count] ?? 0) & 15
		if (count === 0 || predictor < 1 || predictor > 7 || pointTransform >= header.bitsStored) {
			throw new CodecError('A JPEG scan header is damaged')
		}
		yield { components, predictor, pointTransform, restartInterval, dataOffset: endOffset }
	}
}

function decodeScan(stream: Uint8Array, header: JpegHeader, scan: Scan, samples: Uint16Array): void {
	const { rows, columns, samplesPerPixel, bitsStored } = header
	const bits = new JpegBits(stream, scan.dataOffset)
	const stride = columns * samplesPerPixel
	const start = 1 << (bitsStored - scan.pointTransform - 1)
	let pixelsUntilRestart = scan.restartInterval
	// The first line after a restart is predicted like the first line of all (H.1.2.1).
	let firstRow = 0
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			if (scan.restartInterval > 0 && pixelsUntilRestart === 0) {
				bits.restart()
				pixelsUntilRestart = scan.restartInterval
				if (column !== 0) throw new CodecError('A JPEG restart stands inside a line')
				firstRow = row
			}
			pixelsUntilRestart--
			for (const { index, table } of scan.components) {
				const at = row * stride + column * samplesPerPixel + index
				const left = samples[at - samplesPerPixel] ?? 0
				const above = samples[at - stride] ?? 0
				let prediction: number
				if (row === firstRow) prediction = column === 0 ? start : left
				else if (column === 0) prediction = above
				else prediction = predict(scan.predictor, left, above, samples[at - stride - samplesPerPixel] ?? 0)
				samples[at] = prediction + difference(bits, table)
			}
		}
		bits.assertNotExhausted()
	}
	if (scan.pointTransform > 0) restoreLowBits(samples, scan, samplesPerPixel)
}

/** Table H.1; the arithmetic is modulo 2^16, which the array does. */
function predict(predictor: number, left: number, above: number, diagonal: number): number {
	if (predictor === 1) return left
	if (predictor === 2) return above
	if (predictor === 3) return diagonal
	if (predictor === 4) return left + above - diagonal
	if (predictor === 5) return left + ((above - diagonal) >> 1)
	if (predictor === 6) return above + ((left - diagonal) >> 1)
	return (left + above) >> 1
}

function difference(bits: JpegBits, table: HuffmanTable): number {
	const length = bits.symbol(table)
	if (length > 16) throw new CodecError('The JPEG stream is damaged')
	return length === 16 ? 32_768 : bits.signed(length)
}

function restoreLowBits(samples: Uint16Array, { components, pointTransform }: Scan, samplesPerPixel: number): void {
	for (const { index } of components) {
		for (let at = index; at < samples.length; at += samplesPerPixel) samples[at] = (samples[at] ?? 0) << pointTransform
	}
}
