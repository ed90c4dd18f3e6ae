import type { Dataset, DicomFile } from '../dataset.ts'
import { formatTag } from '../dicom-error.ts'
import { isGroupLength, keywordOf, tagOf } from '../tags.ts'
import { items, text, texts } from '../values.ts'
import { IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, writtenLength } from '../write-file.ts'
import { cleanDataset } from './clean-dataset.ts'
import type { Replacements, Why } from './clean-element.ts'
import { isPseudonym } from './deidentification-key.ts'
import { DEIDENTIFICATION_CODES, DEIDENTIFICATION_METHOD, PIXEL_REVIEWS } from './deidentify.ts'
import { shiftedDate, shiftedDateTime, shiftedTime } from './shifted-time.ts'
import { isRegisteredUid, isUuidUid } from './uids.ts'

/** An attribute that may still say who the patient is, and the rule it breaks. Never its value. */
export interface IdentifyingAttribute {
	readonly tag: number
	readonly keyword: string | undefined
	readonly path: string
	readonly why: Why
}

/** Codes that may be there besides: pixels were cleaned, or faces were (PS3.16 CID 7050). */
const ALLOWED_CODES: ReadonlyMap<string, string> = new Map([
	...DEIDENTIFICATION_CODES,
	['113101', 'Clean Pixel Data Option'],
	['113102', 'Clean Recognizable Visual Features Option'],
])

const PREAMBLE_BYTES = 128
const META: ReadonlySet<number> = new Set(
	(
		[
			'FileMetaInformationVersion',
			'MediaStorageSOPClassUID',
			'MediaStorageSOPInstanceUID',
			'TransferSyntaxUID',
			'ImplementationClassUID',
			'ImplementationVersionName',
		] as const
	).map((keyword) => tagOf(keyword)),
)

/**
 * Everything in a file that `deidentify` would not have left like this, by the same rules: empty for what it wrote. The server's
 * second lock, and `readroom check`. Whether a date was shifted cannot be seen; the file has to say so.
 *
 * @param raw the bytes the file was parsed from, so that preamble and trailing bytes are looked at too
 */
export function identifyingAttributes(file: DicomFile, raw?: Uint8Array): IdentifyingAttribute[] {
	const { decisions } = cleanDataset(file.dataset, asReplaced)
	const left = decisions
		.filter(({ action }) => action !== 'kept')
		.map(({ tag, keyword, path, why }) => ({ tag, keyword, path, why }))
	return [
		...left,
		...wrongStamps(file.dataset),
		...wrongMeta(file),
		...(raw === undefined ? [] : aroundTheFile(raw, file)),
	]
}

/** Accepts what `deidentify` could have written. */
const asReplaced: Replacements = {
	uid: (uid) => (isRegisteredUid(uid) || isUuidUid(uid) ? uid : undefined),
	date: (date) => shiftedDate(date, undefined, { days: 0, seconds: 0 }),
	time: (time) => shiftedTime(time, { days: 0, seconds: 0 }),
	dateTime: (dateTime) => shiftedDateTime(dateTime, { days: 0, seconds: 0 }),
	pseudonym: (value) => (isPseudonym(value) ? value : ''),
}

function wrongStamps(dataset: Dataset): IdentifyingAttribute[] {
	const [method, ...pixelMethods] = texts(dataset, 'DeidentificationMethod')
	const codes = items(dataset, 'DeidentificationMethodCodeSequence')
	const isRight = {
		SpecificCharacterSet: texts(dataset, 'SpecificCharacterSet').join('\\') === 'ISO_IR 192',
		PatientName: isPseudonym(text(dataset, 'PatientName') ?? ''),
		PatientID: text(dataset, 'PatientID') === text(dataset, 'PatientName'),
		PatientIdentityRemoved: texts(dataset, 'PatientIdentityRemoved').join('\\') === 'YES',
		DeidentificationMethod:
			method === DEIDENTIFICATION_METHOD && pixelMethods.every((added) => Object.values(PIXEL_REVIEWS).includes(added)),
		DeidentificationMethodCodeSequence: saysEveryCode(codes),
		LongitudinalTemporalInformationModified:
			texts(dataset, 'LongitudinalTemporalInformationModified').join('\\') === 'MODIFIED',
	} as const
	return Object.entries(isRight)
		.filter(([, right]) => !right)
		.map(([keyword]) => ({ tag: tagOf(keyword) ?? 0, keyword, path: keyword, why: 'stamp' }))
}

/** All the codes of `deidentify`, perhaps further ones, and nothing beside them in the items. */
function saysEveryCode(codes: readonly Dataset[]): boolean {
	const values = codes.map((item) => text(item, 'CodeValue') ?? '')
	return codes.every(isAllowedCode) && [...DEIDENTIFICATION_CODES.keys()].every((code) => values.includes(code))
}

function isAllowedCode(item: Dataset): boolean {
	const meaning = ALLOWED_CODES.get(text(item, 'CodeValue') ?? '')
	const isDcm = text(item, 'CodingSchemeDesignator') === 'DCM'
	return isDcm && item.elements.size === 3 && text(item, 'CodeMeaning') === meaning
}

function wrongMeta({ meta, dataset }: DicomFile): IdentifyingAttribute[] {
	return [...meta.elements.keys()]
		.filter((tag) => !isGroupLength(tag) && !isOurMeta(tag, meta, dataset))
		.map((tag) => ({ tag, keyword: keywordOf(tag), path: keywordOf(tag) ?? formatTag(tag), why: 'file-meta' }))
}

function isOurMeta(tag: number, meta: Dataset, dataset: Dataset): boolean {
	if (!META.has(tag)) return false
	if (tag === tagOf('MediaStorageSOPInstanceUID')) return text(meta, tag) === text(dataset, 'SOPInstanceUID')
	if (tag === tagOf('MediaStorageSOPClassUID')) return text(meta, tag) === text(dataset, 'SOPClassUID')
	if (tag === tagOf('TransferSyntaxUID')) return isRegisteredUid(text(meta, tag) ?? '')
	if (tag === tagOf('ImplementationClassUID')) return text(meta, tag) === IMPLEMENTATION_CLASS_UID
	if (tag === tagOf('ImplementationVersionName')) return text(meta, tag) === IMPLEMENTATION_VERSION_NAME
	return true
}

/** A preamble with something in it, and bytes that belong to no element (PS3.10 section 7.1, 7.2). */
function aroundTheFile(raw: Uint8Array, file: DicomFile): IdentifyingAttribute[] {
	const hasPreamble = raw.subarray(0, PREAMBLE_BYTES).some((byte) => byte !== 0)
	// Written again, a clean file of ours is as long as it was: whatever a reader passed over would be missing.
	const isLonger = raw.length > writtenLength(file)
	return [
		...(hasPreamble ? [{ tag: 0, keyword: undefined, path: 'preamble', why: 'preamble' } as const] : []),
		...(isLonger ? [{ tag: 0, keyword: undefined, path: 'trailing bytes', why: 'trailing-bytes' } as const] : []),
	]
}
