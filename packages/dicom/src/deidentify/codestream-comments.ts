/**
 * Comments and application data inside a compressed frame: a phone writes its place there, a viewer the patient's name. None of it
 * is needed to decode the picture.
 */

const JPEG_START = 0xd8
const JPEG_END = 0xd9
const JPEG_SCAN = 0xda
const JPEG_COMMENT = 0xfe
const JPEG_2000_START = 0x4f
const JPEG_2000_TILE_PART = 0x90
const JPEG_2000_COMMENT = 0x64

/** What decoders read in application segments: density and Adobe's colour transform (T.871, T.872), HP's for JPEG-LS; of their size. */
const NEEDED_SEGMENTS: readonly { readonly marker: number; readonly name: string; readonly maxBytes: number }[] = [
	{ marker: 0xe0, name: 'JFIF\0', maxBytes: 16 },
	{ marker: 0xee, name: 'Adobe', maxBytes: 14 },
	{ marker: 0xe8, name: 'mrfx', maxBytes: 16 },
]
/** Coders sign their work, ours among them. */
const CODER_SIGNATURE =
	/^(?:OpenJPH Ver |Kakadu-v?|Creator: JasPer Version |Created by (?:GDCM\/)?OpenJPEG version )[\d.]{1,12}$/

/** @returns the same array where nothing has to go; what is no JPEG, JPEG-LS or JPEG 2000 codestream is returned as it is */
export function withoutComments(codestream: Uint8Array): Uint8Array {
	if (codestream[0] !== 0xff) return codestream
	const kept =
		codestream[1] === JPEG_START
			? jpegParts(codestream)
			: codestream[1] === JPEG_2000_START
				? mainHeaderParts(codestream)
				: []
	const length = kept.reduce((sum, part) => sum + part.length, 0)
	if (kept.length === 0 || length === codestream.length) return codestream
	const joined = new Uint8Array(length)
	let at = 0
	for (const part of kept) {
		joined.set(part, at)
		at += part.length
	}
	return joined
}

/** The parts of a JPEG to keep, to its end marker; a fragment that stops before is kept to its last byte (T.81 annex B). */
function jpegParts(bytes: Uint8Array): Uint8Array[] {
	const kept: Uint8Array[] = [bytes.subarray(0, 2)]
	let at = 2
	while (at + 4 <= bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1] ?? 0
		if (marker === JPEG_END) return [...kept, jpegEnd(bytes, at)]
		const segmentEnd = Math.min(bytes.length, at + 2 + lengthAt(bytes, at))
		const end = marker === JPEG_SCAN ? nextMarker(bytes, segmentEnd) : segmentEnd
		const isApplication = marker >= 0xe0 && marker <= 0xef
		const isDropped = marker === JPEG_COMMENT || (isApplication && !isNeeded(bytes.subarray(at, end), marker))
		if (!isDropped) kept.push(bytes.subarray(at, end))
		at = end
	}
	if (bytes[at] === 0xff && bytes[at + 1] === JPEG_END) return [...kept, jpegEnd(bytes, at)]
	return [...kept, bytes.subarray(at)]
}

/** The end marker with the byte or the zeros that pad it; anything else behind it is no picture. */
function jpegEnd(bytes: Uint8Array, at: number): Uint8Array {
	const rest = bytes.subarray(at + 2)
	return rest.length <= 1 || rest.every((byte) => byte === 0) ? bytes.subarray(at) : bytes.subarray(at, at + 2)
}

function isNeeded(segment: Uint8Array, marker: number): boolean {
	return NEEDED_SEGMENTS.some(
		(needed) =>
			needed.marker === marker &&
			segment.length <= needed.maxBytes + 2 &&
			asciiOf(segment.subarray(4)).startsWith(needed.name),
	)
}

/** Behind the data of a scan: the next marker that is not stuffing or a restart (T.81 B.1.1.2, T.87 A.1). */
function nextMarker(bytes: Uint8Array, from: number): number {
	let at = bytes.indexOf(0xff, from)
	while (at !== -1 && !isMarker(bytes[at + 1] ?? 0)) at = bytes.indexOf(0xff, at + 1)
	return at === -1 ? bytes.length : at
}

function isMarker(code: number): boolean {
	return code >= 0xc0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)
}

/** The main header of JPEG 2000 without comments, and all from the first tile-part on (T.800 annex A). */
function mainHeaderParts(bytes: Uint8Array): Uint8Array[] {
	const kept: Uint8Array[] = [bytes.subarray(0, 2)]
	let at = 2
	while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== JPEG_2000_TILE_PART) {
		const end = Math.min(bytes.length, at + 2 + lengthAt(bytes, at))
		const segment = bytes.subarray(at, end)
		if (
			bytes[at + 1] !== JPEG_2000_COMMENT ||
			CODER_SIGNATURE.test(asciiOf(segment.subarray(6)).replace(/\.?\0*$/, ''))
		)
			kept.push(segment)
		at = end
	}
	return [...kept, bytes.subarray(at)]
}

/** Length of the segment whose marker stands at `at`, its own two bytes counted, the marker's not. */
function lengthAt(bytes: Uint8Array, at: number): number {
	return Math.max(2, ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
}

function asciiOf(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, 80))
}
