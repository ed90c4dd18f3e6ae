import type { Dataset, DicomFile } from '../dataset.ts'
import { formatTag } from '../dicom-error.ts'
import { isGroupLength, keywordOf } from '../tags.ts'
import { toUtf8 } from '../to-utf8.ts'
import { emptyDataset, has, items, putItems, putText, text, texts } from '../values.ts'
import { type AttributeDecision, cleanDataset } from './clean-dataset.ts'
import type { Replacements } from './clean-element.ts'
import { type DeidentificationKey, timeShiftSeconds } from './deidentification-key.ts'
import { hmacSha256 } from './sha256.ts'
import { shiftedDate, shiftedDateTime, shiftedTime } from './shifted-time.ts'
import { isRegisteredUid } from './uids.ts'

/** What Deidentification Method (0012,0063) says. */
export const DEIDENTIFICATION_METHOD = 'Reading Room; PS3.15 2025e'

/** Profile and options carried out (PS3.16 CID 7050), with the meanings of the standard. */
export const DEIDENTIFICATION_CODES: ReadonlyMap<string, string> = new Map([
	['113100', 'Basic Application Confidentiality Profile'],
	['113105', 'Clean Descriptors Option'],
	['113107', 'Retain Longitudinal Temporal Information Modified Dates Option'],
	['113108', 'Retain Patient Characteristics Option'],
])

export type PixelReview = 'masked' | 'looked-at'

/** What Deidentification Method says besides, once a person has dealt with the pixels. */
export const PIXEL_REVIEWS: Readonly<Record<PixelReview, string>> = {
	masked: 'Pixels masked',
	'looked-at': 'Pixels looked at',
}

/**
 * Strips identity from a file by the profile of PS3.15 annex E with the options above; docs/privacy.md lists the rules. What is
 * written from it has an empty preamble, our own file meta information, UTF-8 text and nothing behind the data set. Text drawn
 * into the picture is not looked for: ask `pixelRisk`. Bits hidden in compressed frames are blanked by whoever decodes them
 * (`blankUnusedBits`).
 *
 * @param key one per case: with the same key, references between the files of a case still fit
 * @returns a new file sharing untouched bytes with `file`, and one decision for each attribute met
 */
export function deidentify(
	file: DicomFile,
	key: DeidentificationKey,
): { file: DicomFile; report: AttributeDecision[] } {
	const { dataset, decisions } = cleanDataset(toUtf8(file.dataset), replacementsWith(key))
	const report = [...metaDecisions(file.meta), ...decisions]
	return { file: { ...file, meta: emptyDataset([]), dataset: stamped(dataset, key) }, report }
}

function replacementsWith(key: DeidentificationKey): Replacements {
	const shift = { days: key.dateShiftDays, seconds: timeShiftSeconds(key) }
	const replaced = new Map<string, string>()
	return {
		uid: (uid) => {
			const known = replaced.get(uid) ?? remappedUid(uid, key)
			replaced.set(uid, known)
			return known
		},
		date: (date, time) => shiftedDate(date, time, shift),
		time: (time) => shiftedTime(time, shift),
		dateTime: (dateTime) => shiftedDateTime(dateTime, shift),
		pseudonym: () => key.pseudonym,
	}
}

/** A UUID under 2.25 (PS3.5 B.2) that only the holder of the secret can connect with the UID it replaces. */
export function remappedUid(uid: string, { secret }: DeidentificationKey): string {
	if (isRegisteredUid(uid)) return uid
	const uuid = hmacSha256(secret, new TextEncoder().encode(uid)).subarray(0, 16)
	// Version 8, variant 1: made by a method of one's own (RFC 9562 section 5.8).
	const hex = [...uuid].map((byte, index) =>
		index === 6 ? (byte & 0x0f) | 0x80 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
	)
	return `2.25.${BigInt(`0x${hex.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`)}`
}

function stamped(cleaned: Dataset, { pseudonym }: DeidentificationKey): Dataset {
	const dataset = { elements: new Map(cleaned.elements), characterSets: cleaned.characterSets }
	putText(dataset, 'SpecificCharacterSet', 'ISO_IR 192')
	putText(dataset, 'PatientName', pseudonym)
	putText(dataset, 'PatientID', pseudonym)
	if (!has(dataset, 'PatientBirthDate')) putText(dataset, 'PatientBirthDate', '')
	putText(dataset, 'PatientIdentityRemoved', 'YES')
	putText(dataset, 'DeidentificationMethod', DEIDENTIFICATION_METHOD)
	putItems(dataset, 'DeidentificationMethodCodeSequence', [...DEIDENTIFICATION_CODES].map(codeItem))
	putText(dataset, 'LongitudinalTemporalInformationModified', 'MODIFIED')
	return dataset
}

/**
 * Says in a stripped file that a person masked its pixels or found nothing in them to mask: Clean Pixel Data (113101).
 *
 * @returns a new file; `file` is left as it was
 */
export function withReviewedPixels(file: DicomFile, review: PixelReview): DicomFile {
	const dataset = { elements: new Map(file.dataset.elements), characterSets: file.dataset.characterSets }
	const codes = [...DEIDENTIFICATION_CODES, ['113101', 'Clean Pixel Data Option'] as const]
	putText(dataset, 'DeidentificationMethod', [DEIDENTIFICATION_METHOD, PIXEL_REVIEWS[review]])
	putItems(dataset, 'DeidentificationMethodCodeSequence', codes.map(codeItem))
	putText(dataset, 'BurnedInAnnotation', 'NO')
	return { ...file, dataset }
}

/** Whether `withReviewedPixels` was called for this file. */
export function hasReviewedPixels({ dataset }: DicomFile): boolean {
	const isClean = items(dataset, 'DeidentificationMethodCodeSequence').some(
		(item) => text(item, 'CodeValue') === '113101',
	)
	return (
		isClean && texts(dataset, 'DeidentificationMethod').some((method) => Object.values(PIXEL_REVIEWS).includes(method))
	)
}

function codeItem([code, meaning]: readonly [string, string]): Dataset {
	const item = emptyDataset()
	putText(item, 'CodeValue', code)
	putText(item, 'CodingSchemeDesignator', 'DCM')
	putText(item, 'CodeMeaning', meaning)
	return item
}

/** File meta information is written anew from the data set, so all of it goes. */
function metaDecisions({ elements }: Dataset): AttributeDecision[] {
	return [...elements.keys()]
		.filter((tag) => !isGroupLength(tag))
		.map((tag) => ({
			tag,
			keyword: keywordOf(tag),
			path: keywordOf(tag) ?? formatTag(tag),
			action: 'removed',
			why: 'file-meta',
		}))
}
