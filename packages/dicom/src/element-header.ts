import type { Vr } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import type { ParseLimits } from './limits.ts'
import { resolvedVr } from './resolved-vr.ts'
import { dictionaryEntry } from './tags.ts'
import type { Encoding } from './transfer-syntaxes.ts'
import { hasLongLength, vrAt } from './vr.ts'

/** One file being read, and what was noticed and counted on the way. */
export interface Source {
	readonly bytes: Uint8Array
	readonly view: DataView
	readonly limits: ParseLimits
	readonly warnings: Set<string>
	elementCount: number
	itemCount: number
	/** Pixel data ended early with the file. */
	isTruncated: boolean
}

/** What an item takes over from the data set around it. */
export interface Scope {
	readonly characterSets: readonly string[]
	/** Value of (0028,0103): decides between US and SS in implicit VR. */
	readonly isSigned: boolean
	readonly depth: number
}

export interface ElementHeader {
	readonly tag: number
	readonly vr: Vr
	readonly length: number
	readonly valueAt: number
	/** How the element was written, which its items follow. */
	readonly encoding: Encoding
}

export interface ItemHeader {
	readonly tag: number
	readonly length: number
	readonly valueAt: number
}

export const UNDEFINED_LENGTH = 0xffffffff
export const ITEM = 0xfffee000
export const ITEM_END = 0xfffee00d
export const SEQUENCE_END = 0xfffee0dd

export function sourceOf(bytes: Uint8Array, limits: ParseLimits): Source {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	// Not the Buffer that Node gives: its `slice` is a view, and whoever changes a copied value would change the file.
	const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	return { bytes: plain, view, limits, warnings: new Set(), elementCount: 0, itemCount: 0, isTruncated: false }
}

export function readHeader(
	source: Source,
	at: number,
	within: { end: number; encoding: Encoding; scope: Scope },
): ElementHeader {
	const { end, encoding, scope } = within
	if (at + 8 > end)
		throw new DicomError('The data end inside an element header', { byteOffset: at, section: 'PS3.5 7.1' })
	source.elementCount += 1
	if (source.elementCount > source.limits.maxElements) {
		throw new DicomError(`More than ${source.limits.maxElements} elements`, { byteOffset: at })
	}
	const tag = readTag(source, at, encoding.bigEndian)
	if (tag >= ITEM && tag <= SEQUENCE_END) {
		throw new DicomError('An item mark stands where an element should', { tag, byteOffset: at, section: 'PS3.5 7.5' })
	}
	if (!encoding.explicit) return implicitHeader(source, at, { tag, encoding, scope })
	const vr = vrAt(source.bytes, at + 4)
	return vr === undefined
		? oddHeader(source, at, { tag, encoding, scope, end })
		: explicitHeader(source, at, { tag, vr, encoding, end })
}

function implicitHeader(
	source: Source,
	at: number,
	{ tag, encoding, scope }: { tag: number; encoding: Encoding; scope: Scope },
): ElementHeader {
	const vr = resolvedVr(tag, scope.isSigned)
	return { tag, vr, length: source.view.getUint32(at + 4, !encoding.bigEndian), valueAt: at + 8, encoding }
}

function explicitHeader(
	source: Source,
	at: number,
	of: { tag: number; vr: Vr; encoding: Encoding; end: number },
): ElementHeader {
	const { tag, vr, encoding, end } = of
	const littleEndian = !encoding.bigEndian
	if (!hasLongLength(vr))
		return { tag, vr, length: source.view.getUint16(at + 6, littleEndian), valueAt: at + 8, encoding }
	if (at + 12 > end)
		throw new DicomError('The data end inside an element header', { tag, byteOffset: at, section: 'PS3.5 7.1.2' })
	return { tag, vr, length: source.view.getUint32(at + 8, littleEndian), valueAt: at + 12, encoding }
}

/** An explicit element whose VR is none of the standard's: a newer or wrong VR, or an implicit element among explicit ones. */
function oddHeader(
	source: Source,
	at: number,
	within: { tag: number; encoding: Encoding; scope: Scope; end: number },
): ElementHeader {
	const { tag, encoding, scope, end } = within
	const { view, bytes } = source
	const vr = resolvedVr(tag, scope.isSigned)
	const littleEndian = !encoding.bigEndian
	const candidates =
		isUpperCase(bytes[at + 4]) && isUpperCase(bytes[at + 5])
			? [
					// New VRs have the long form, with two reserved zero bytes (PS3.5 section 7.1.2).
					...(at + 12 <= end && view.getUint16(at + 6) === 0
						? [{ length: view.getUint32(at + 8, littleEndian), valueAt: at + 12, encoding }]
						: []),
					{ length: view.getUint16(at + 6, littleEndian), valueAt: at + 8, encoding },
				]
			: [{ length: view.getUint32(at + 4, littleEndian), valueAt: at + 8, encoding: { ...encoding, explicit: false } }]
	const fitting = candidates.find(({ length, valueAt }) => valueAt + length <= end)
	if (fitting === undefined)
		throw new DicomError('Not a value representation', { tag, byteOffset: at + 4, section: 'PS3.5 6.2' })
	source.warnings.add('An element has no value representation of the standard; the dictionary decided')
	return { tag, vr, ...fitting }
}

function isUpperCase(byte: number | undefined): boolean {
	return byte !== undefined && byte >= 0x41 && byte <= 0x5a
}

export function readItemHeader(source: Source, at: number, end: number, { bigEndian }: Encoding): ItemHeader {
	if (at + 8 > end) throw new DicomError('The data end inside an item header', { byteOffset: at, section: 'PS3.5 7.5' })
	return { tag: readTag(source, at, bigEndian), length: source.view.getUint32(at + 4, !bigEndian), valueAt: at + 8 }
}

export function readTag(source: Source, at: number, bigEndian: boolean): number {
	return ((source.view.getUint16(at, !bigEndian) << 16) | source.view.getUint16(at + 2, !bigEndian)) >>> 0
}

/** Whether an element of this encoding may begin here: a standard tag, a VR of the standard or a length that fits. */
export function looksLikeElement(source: Source, at: number, encoding: Encoding): boolean {
	if (at + 8 > source.bytes.length) return false
	const tag = readTag(source, at, encoding.bigEndian)
	if (tag >>> 16 < 4 || (dictionaryEntry(tag) === undefined && (tag & 0xffff) !== 0)) return false
	const hasVr = vrAt(source.bytes, at + 4) !== undefined
	if (encoding.explicit) return hasVr
	return !hasVr && source.view.getUint32(at + 4, true) <= source.bytes.length - at - 8
}
