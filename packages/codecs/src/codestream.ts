import { CodecError } from './codec-error.ts'
import type { FrameShape } from './pixel-frame.ts'

/**
 * What the main header of a JPEG 2000 codestream says (ISO/IEC 15444-1 Annex A; 15444-15 for the high-throughput part).
 * Read without decoding, so that a lie costs nothing.
 */
export interface CodestreamHeader extends FrameShape {
	/** Wavelet decompositions; there is one resolution more. */
	readonly decompositions: number
	/** 0 LRCP, 1 RLCP, 2 RPCL, 3 PCRL, 4 CPRL (table A.16). */
	readonly progressionOrder: number
	/** The reversible 5/3 wavelet was used. Says nothing about bit planes left out. */
	readonly isReversible: boolean
	readonly usesColourTransform: boolean
	readonly isHighThroughput: boolean
	readonly tileCount: number
	/** Where the first tile-part begins, in bytes from the start. */
	readonly mainHeaderBytes: number
	/** Length in bytes of each tile-part in order, from TLM segments; undefined where there are none. */
	readonly tilePartBytes: readonly number[] | undefined
}

const SOC = 0xff4f
const SIZ = 0xff51
const COD = 0xff52
const TLM = 0xff55
const SOT = 0xff90
const SOT_SEGMENT_BYTES = 12
/** 'jP  ' and 'jp2c'. */
const JP2_SIGNATURE_BOX = 0x6a502020
const CODESTREAM_BOX = 0x6a703263
const RLCP = 1
const RPCL = 2

interface Segment {
	readonly marker: number
	/** The segment's parameters, behind its length field. */
	readonly view: DataView
}

/**
 * Reads the main header of a codestream, whole or cut anywhere behind that header.
 *
 * @throws CodecError when it is not a codestream, ends inside the header, or its components differ in size or depth
 */
export function parseCodestreamHeader(codestream: Uint8Array): CodestreamHeader {
	const { segments, endOffset } = mainHeaderSegments(codestream)
	const only = (marker: number): DataView => {
		const segment = segments.find((candidate) => candidate.marker === marker)
		if (segment === undefined) throw new CodecError('The JPEG 2000 codestream lacks a required header segment')
		return segment.view
	}
	const tileLengths = segments.filter(({ marker }) => marker === TLM).map(({ view }) => view)
	try {
		return {
			...parseSize(only(SIZ)),
			...parseCodingStyle(only(COD)),
			mainHeaderBytes: endOffset,
			tilePartBytes: tileLengths.length === 0 ? undefined : parseTilePartLengths(tileLengths),
		}
	} catch (error) {
		if (error instanceof RangeError) throw new CodecError('A JPEG 2000 header segment is too short', { cause: error })
		throw error
	}
}

/**
 * How many first bytes of a codestream hold everything that decoding at a reduced resolution needs.
 *
 * A prefix is enough to ask when the codestream has TLM segments, as ours have. Where the resolutions do not lie one
 * behind the other, a tile-part each, nothing less than the whole is enough and its length is given.
 *
 * @param reduceBy how often width and height are halved: 2 for a quarter
 * @throws CodecError when the header cannot be read or holds fewer decompositions than asked for
 */
export function headLengthBytes(codestream: Uint8Array, { reduceBy }: { reduceBy: number }): number {
	const header = parseCodestreamHeader(codestream)
	assertReduction(header, reduceBy)
	const tileParts = header.tilePartBytes ?? walkTileParts(codestream, header.mainHeaderBytes)
	const resolutions = header.decompositions + 1
	const isResolutionMajor = header.progressionOrder === RLCP || header.progressionOrder === RPCL
	const isSplit = isResolutionMajor && header.tileCount === 1 && tileParts.length === resolutions
	const needed = isSplit ? tileParts.slice(0, resolutions - reduceBy) : tileParts
	return needed.reduce((total, length) => total + length, header.mainHeaderBytes)
}

/** The codestream itself, out of the JP2 boxes that some writers wrongly put around it (15444-1 Annex I, PS3.5 A.4.4). */
export function codestreamOf(encoded: Uint8Array): Uint8Array {
	const view = viewOf(encoded)
	if (view.byteLength < 12 || view.getUint32(4) !== JP2_SIGNATURE_BOX) return encoded
	let offset = 0
	while (offset + 8 <= view.byteLength) {
		const length = view.getUint32(offset)
		if (view.getUint32(offset + 4) === CODESTREAM_BOX) {
			return encoded.subarray(offset + 8, length === 0 ? undefined : offset + length)
		}
		if (length < 8) break
		offset += length
	}
	throw new CodecError('The JP2 file holds no codestream')
}

/** Width or height after halving `reduceBy` times, rounded up (15444-1 equation B-15 with the image at the origin). */
export function reducedLength(length: number, reduceBy: number): number {
	return Math.ceil(length / 2 ** reduceBy)
}

/** @throws CodecError when the codestream cannot be halved that often */
export function assertReduction({ decompositions }: CodestreamHeader, reduceBy: number): void {
	if (!Number.isInteger(reduceBy) || reduceBy < 0 || reduceBy > decompositions) {
		throw new CodecError(`The image can be halved ${decompositions} times, not ${reduceBy}`)
	}
}

function mainHeaderSegments(codestream: Uint8Array): { segments: readonly Segment[]; endOffset: number } {
	const view = viewOf(codestream)
	if (view.byteLength < 4 || view.getUint16(0) !== SOC) throw new CodecError('This is not a JPEG 2000 codestream')
	const segments: Segment[] = []
	let offset = 2
	while (offset + 4 <= view.byteLength) {
		const marker = view.getUint16(offset)
		if (marker === SOT) return { segments, endOffset: offset }
		const length = view.getUint16(offset + 2)
		if (marker < 0xff00 || length < 2) throw new CodecError('The JPEG 2000 header is damaged')
		if (offset + 2 + length > view.byteLength) break
		segments.push({ marker, view: new DataView(view.buffer, view.byteOffset + offset + 4, length - 2) })
		offset += 2 + length
	}
	throw new CodecError('The JPEG 2000 codestream ends inside its header')
}

/** SIZ, 15444-1 A.5.1. */
function parseSize(siz: DataView): FrameShape & { tileCount: number } {
	const columns = siz.getUint32(2) - siz.getUint32(10)
	const rows = siz.getUint32(6) - siz.getUint32(14)
	const tileColumns = Math.ceil((siz.getUint32(2) - siz.getUint32(26)) / siz.getUint32(18))
	const tileRows = Math.ceil((siz.getUint32(6) - siz.getUint32(30)) / siz.getUint32(22))
	const samplesPerPixel = siz.getUint16(34)
	const depth = siz.getUint8(36)
	for (let component = 0; component < samplesPerPixel; component++) {
		const at = 36 + 3 * component
		if (siz.getUint8(at) !== depth) throw new CodecError('The JPEG 2000 components differ in bit depth')
		if (siz.getUint16(at + 1) !== 0x0101) throw new CodecError('The JPEG 2000 components differ in size')
	}
	if (!(columns > 0 && rows > 0 && samplesPerPixel > 0 && Number.isFinite(tileColumns * tileRows))) {
		throw new CodecError('The JPEG 2000 header declares an empty image')
	}
	return {
		rows,
		columns,
		samplesPerPixel,
		bitsStored: (depth & 0x7f) + 1,
		isSigned: (depth & 0x80) !== 0,
		tileCount: tileColumns * tileRows,
	}
}

/** COD, 15444-1 A.6.1; bit 6 of the code-block style is 15444-15's. */
function parseCodingStyle(cod: DataView) {
	return {
		progressionOrder: cod.getUint8(1),
		usesColourTransform: cod.getUint8(4) === 1,
		decompositions: cod.getUint8(5),
		isHighThroughput: (cod.getUint8(8) & 0x40) !== 0,
		isReversible: cod.getUint8(9) === 1,
	}
}

/** TLM, 15444-1 A.7.1: several segments follow one another by their index. */
function parseTilePartLengths(segments: readonly DataView[]): number[] {
	const inOrder = [...segments].sort((a, b) => a.getUint8(0) - b.getUint8(0))
	return inOrder.flatMap((tlm) => {
		const indexBytes = (tlm.getUint8(1) >> 4) & 3
		const lengthBytes = tlm.getUint8(1) & 0x40 ? 4 : 2
		const entryBytes = indexBytes + lengthBytes
		return Array.from({ length: Math.floor((tlm.byteLength - 2) / entryBytes) }, (_, entry) => {
			const at = 2 + entry * entryBytes + indexBytes
			return lengthBytes === 4 ? tlm.getUint32(at) : tlm.getUint16(at)
		})
	})
}

/** Lengths of the tile-parts as their own headers give them (SOT, 15444-1 A.4.2), declared lengths beyond the end included. */
function walkTileParts(codestream: Uint8Array, firstOffset: number): number[] {
	const view = viewOf(codestream)
	const lengths: number[] = []
	let offset = firstOffset
	while (offset + SOT_SEGMENT_BYTES <= view.byteLength && view.getUint16(offset) === SOT) {
		const declared = view.getUint32(offset + 6)
		if (declared !== 0 && declared < SOT_SEGMENT_BYTES)
			throw new CodecError('A JPEG 2000 tile-part has no valid length')
		// 0 stands for "all that is left" (the last tile-part only).
		const length = declared === 0 ? view.byteLength - offset : declared
		lengths.push(length)
		offset += length
	}
	return lengths
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
