import { describeSeries, hmacSha256, type SeriesDescription } from '@readroom/dicom'
import type { ScannedFile } from './prepare.ts'

/** A series of the case as found on the device: what the headers propose for it, and its files by place in the patient. */
export interface PlannedSeries<File> {
	readonly studyInstanceUid: string
	readonly description: SeriesDescription
	readonly files: readonly File[]
}

/** Sorts scanned files into series and proposes modality, body part and phase of each, study by study. */
export function planSeries<File extends { readonly scanned: ScannedFile }>(
	files: readonly File[],
): PlannedSeries<File>[] {
	const studies = Map.groupBy(files, ({ scanned }) => scanned.studyInstanceUid)
	return [...studies].flatMap(([studyInstanceUid, ofStudy]) =>
		describeSeries(ofStudy.map(({ scanned }) => scanned.header)).map((description) => ({
			studyInstanceUid,
			description,
			files: description.instances.map((index) => ofStudy[index]).filter((file) => file !== undefined),
		})),
	)
}

/**
 * HMAC-SHA256 of the original Study Instance UID in hex: the same for the same study inside one hospital, and nothing
 * anybody without the hospital's key can compute or undo.
 *
 * @param keyHex the hospital's key, 64 hexadecimal digits
 */
export function studyFingerprint(keyHex: string, originalStudyInstanceUid: string): string {
	const key = Uint8Array.from(keyHex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
	const digest = hmacSha256(key, new TextEncoder().encode(originalStudyInstanceUid))
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
