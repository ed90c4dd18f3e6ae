import type { Dataset, DicomFile } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { looksLikeElement, type Source, sourceOf } from './element-header.ts'
import { guessedCharacterSets } from './guess-character-set.ts'
import { inflated } from './inflate.ts'
import { DEFAULT_LIMITS, type ParseOptions } from './limits.ts'
import { readMeta, readOutermost } from './parse-elements.ts'
import { sniffedTransferSyntax } from './sniff-codestream.ts'
import { tagOf } from './tags.ts'
import {
	DEFLATED_LITTLE_ENDIAN,
	EXPLICIT_BIG_ENDIAN,
	EXPLICIT_LITTLE_ENDIAN,
	encodingOf,
	IMPLICIT_LITTLE_ENDIAN,
	isEncapsulated,
} from './transfer-syntaxes.ts'

const PREAMBLE_BYTES = 128
const PIXEL_DATA = 0x7fe00010

/**
 * Takes a file apart without copying: values are views of `bytes`.
 *
 * A missing preamble or meta header and a transfer syntax that is plainly wrong are read all the same and named in
 * `warnings`; a picture that was cut is kept as far as it goes, with `isTruncated`. A deflated data set must come inflated
 * (`readDicomFile` does that).
 *
 * @throws DicomError for anything else that breaks the standard or a limit
 */
export function parseDicomFile(bytes: Uint8Array, options: ParseOptions = {}): DicomFile {
	const source = sourceOf(bytes, { ...DEFAULT_LIMITS, ...options })
	const { meta, end } = readMeta(source, metaStart(source))
	const encodedAs = dataSetSyntax(source, meta, end)
	const dataset = readOutermost(source, end, encodingOf(encodedAs), options.stopBeforePixels === true)
	const transferSyntaxUid = pixelSyntax(source, dataset, encodedAs)
	const guessed = guessedCharacterSets(dataset)
	if (guessed !== undefined) source.warnings.add(`Text is not in the character set named; read as ${guessed}`)
	const file = { meta, dataset, transferSyntaxUid, warnings: [...source.warnings] }
	return source.isTruncated ? { ...file, isTruncated: true } : file
}

/** Like `parseDicomFile`, and inflates a deflated data set first, no further than the limits allow (PS3.5 A.5). */
export async function readDicomFile(bytes: Uint8Array, options: ParseOptions = {}): Promise<DicomFile> {
	const limits = { ...DEFAULT_LIMITS, ...options }
	const source = sourceOf(bytes, limits)
	const { meta, end } = readMeta(source, metaStart(source))
	const isDeflated =
		namedSyntax(meta) === DEFLATED_LITTLE_ENDIAN && !looksLikeElement(source, end, encodingOf(EXPLICIT_LITTLE_ENDIAN))
	if (!isDeflated) return parseDicomFile(bytes, options)
	return parseDicomFile(await inflated(bytes, end, limits), options)
}

/** Where group 0002 begins, or the data set where there is none. */
function metaStart({ bytes, view, warnings }: Source): number {
	if (hasMagic(bytes, PREAMBLE_BYTES)) return PREAMBLE_BYTES + 4
	if (hasMagic(bytes, 0)) {
		warnings.add('The preamble is missing')
		return 4
	}
	const firstGroup = bytes.length < 8 ? 0 : view.getUint16(0, true)
	const isBare = firstGroup === 2 || firstGroup === 8 || firstGroup === 0x0800
	if (!isBare) throw new DicomError('Not a DICOM file', { byteOffset: 0, section: 'PS3.10 7.1' })
	warnings.add('The preamble and its DICM mark are missing')
	return 0
}

function hasMagic(bytes: Uint8Array, at: number): boolean {
	return bytes[at] === 0x44 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x43 && bytes[at + 3] === 0x4d
}

function namedSyntax(meta: Dataset): string | undefined {
	const element = meta.elements.get(tagOf('TransferSyntaxUID'))
	if (element?.kind !== 'value') return undefined
	const uid = String.fromCharCode(...element.bytes.subarray(0, 64)).replace(/[\0 ]+$/, '')
	return /^[0-9.]+$/.test(uid) ? uid : undefined
}

/** The transfer syntax the data set is really in: the one named, or the one its first element shows. */
function dataSetSyntax(source: Source, meta: Dataset, at: number): string {
	const named = namedSyntax(meta)
	if (named !== undefined && (at === source.bytes.length || looksLikeElement(source, at, encodingOf(named))))
		return named
	const seen = [EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN, EXPLICIT_BIG_ENDIAN].find((uid) =>
		looksLikeElement(source, at, encodingOf(uid)),
	)
	if (seen !== undefined) {
		source.warnings.add(
			named === undefined
				? 'No transfer syntax is named; the one found was used'
				: 'The transfer syntax named is wrong; the one found was used',
		)
		return seen
	}
	if (named === DEFLATED_LITTLE_ENDIAN)
		throw new DicomError('The data set is deflated', { byteOffset: at, section: 'PS3.5 A.5' })
	if (named !== undefined) return named
	throw new DicomError('No transfer syntax is named and none can be recognised', {
		byteOffset: at,
		section: 'PS3.10 7.1',
	})
}

/** Corrects a transfer syntax that contradicts the pixel data: native ones under a compressed name, or the reverse. */
function pixelSyntax(source: Source, dataset: Dataset, uid: string): string {
	const pixels = dataset.elements.get(PIXEL_DATA)
	if (pixels?.kind === 'value' && isEncapsulated(uid)) {
		source.warnings.add('The transfer syntax named is wrong: pixel data are not encapsulated')
		return EXPLICIT_LITTLE_ENDIAN
	}
	if (pixels?.kind !== 'fragments' || isEncapsulated(uid)) return uid
	const sniffed = sniffedTransferSyntax(pixels.fragments[0] ?? new Uint8Array())
	if (sniffed === undefined) {
		throw new DicomError('Pixel data are encapsulated and nothing names their coding', {
			tag: PIXEL_DATA,
			section: 'PS3.5 A.4',
		})
	}
	source.warnings.add('The transfer syntax named is wrong: pixel data are encapsulated')
	return sniffed
}
