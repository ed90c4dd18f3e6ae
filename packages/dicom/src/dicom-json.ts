import type { DataElement, Dataset, Vr } from './dataset.ts'
import { personName } from './person-name.ts'
import { isGroupLength } from './tags.ts'
import { binaryNumbers, decimalNumber, textsOf } from './values.ts'
import { isText, littleEndianBytes } from './vr.ts'

/** One attribute of the DICOM JSON model (PS3.18 F.2.2). */
export interface JsonAttribute {
	readonly vr: Vr
	readonly Value?: readonly JsonValue[]
	readonly BulkDataURI?: string
	/** Base64. */
	readonly InlineBinary?: string
}

export type JsonValue = string | number | null | JsonPersonName | JsonDataset

export interface JsonPersonName {
	readonly Alphabetic?: string
	readonly Ideographic?: string
	readonly Phonetic?: string
}

/** Keyed by tag, `00100010`. */
export interface JsonDataset {
	readonly [tag: string]: JsonAttribute
}

export interface JsonOptions {
	/**
	 * Where the bytes of a binary attribute are to be had. Asked for pixel data always, for others beyond `inlineLimitBytes`;
	 * undefined leaves the value out.
	 *
	 * @param path tags and item numbers from the outermost data set, `00091002` or `00880200/1/7FE00010`
	 */
	readonly bulkDataUri: (path: string) => string | undefined
	readonly inlineLimitBytes?: number
}

const INLINE_LIMIT_BYTES = 1024

/** Given as bytes rather than as values. */
const BYTES: ReadonlySet<Vr> = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN'])

/** The DICOM JSON model of a data set (PS3.18 annex F). Text is Unicode, so the character set named is UTF-8. */
export function dicomJson(dataset: Dataset, options: JsonOptions): JsonDataset {
	return jsonDataset(dataset, options, '')
}

function jsonDataset(dataset: Dataset, options: JsonOptions, path: string): JsonDataset {
	const json: Record<string, JsonAttribute> = {}
	for (const [tag, element] of [...dataset.elements].toSorted(([a], [b]) => a - b)) {
		if (isGroupLength(tag)) continue
		const name = tag.toString(16).toUpperCase().padStart(8, '0')
		json[name] =
			name === '00080005'
				? { vr: 'CS', Value: ['ISO_IR 192'] }
				: jsonAttribute(element, dataset, { options, path: path + name })
	}
	return json
}

interface Place {
	readonly options: JsonOptions
	readonly path: string
}

function jsonAttribute(element: DataElement, dataset: Dataset, { options, path }: Place): JsonAttribute {
	if (element.kind === 'sequence') {
		const items = element.items.map((item, index) => jsonDataset(item, options, `${path}/${index + 1}/`))
		return items.length === 0 ? { vr: 'SQ' } : { vr: 'SQ', Value: items }
	}
	if (element.kind === 'fragments') return bulkData(element.vr, { options, path })
	if (BYTES.has(element.vr)) return binary(element, { options, path })
	const values = jsonValues(element, dataset.characterSets)
	return values.length === 0 ? { vr: element.vr } : { vr: element.vr, Value: values }
}

function binary(element: Extract<DataElement, { kind: 'value' }>, place: Place): JsonAttribute {
	const bytes = littleEndianBytes(element)
	if (bytes.length === 0) return { vr: element.vr }
	const isPixels = /7FE000(?:08|09|10)$/.test(place.path)
	if (isPixels || bytes.length > (place.options.inlineLimitBytes ?? INLINE_LIMIT_BYTES))
		return bulkData(element.vr, place)
	return { vr: element.vr, InlineBinary: base64(bytes) }
}

function bulkData(vr: Vr, { options, path }: Place): JsonAttribute {
	const uri = options.bulkDataUri(path)
	return uri === undefined ? { vr } : { vr, BulkDataURI: uri }
}

function jsonValues(element: Extract<DataElement, { kind: 'value' }>, characterSets: readonly string[]): JsonValue[] {
	const { vr } = element
	if (vr === 'AT') return binaryNumbers(element).map((tag) => tag.toString(16).toUpperCase().padStart(8, '0'))
	if (!isText(vr)) return binaryNumbers(element).map((value) => (Number.isFinite(value) ? value : jsonNonFinite(value)))
	const texts = textsOf(element, characterSets)
	if (vr === 'PN') return texts.map(jsonPersonName)
	// What is not a number is given as the text it is (PS3.18 table F.2.3-1 allows both).
	if (vr === 'DS' || vr === 'IS') return texts.map((value) => (value === '' ? null : (decimalNumber(value) ?? value)))
	return texts.map((value) => (value === '' ? null : value))
}

/** JSON has no NaN and no infinity; PS3.18 section F.2.3 writes them as text. */
function jsonNonFinite(value: number): string {
	if (Number.isNaN(value)) return 'NaN'
	return value > 0 ? 'inf' : '-inf'
}

function jsonPersonName(value: string): JsonPersonName | null {
	const { alphabetic, ideographic, phonetic } = personName(value)
	if (alphabetic === undefined && ideographic === undefined && phonetic === undefined) return null
	return {
		...(alphabetic === undefined ? {} : { Alphabetic: alphabetic }),
		...(ideographic === undefined ? {} : { Ideographic: ideographic }),
		...(phonetic === undefined ? {} : { Phonetic: phonetic }),
	}
}

function base64(bytes: Uint8Array): string {
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
