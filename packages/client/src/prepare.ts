import { toHtj2k } from '@readroom/codecs'
import {
	type AttributeDecision,
	type Dataset,
	type DeidentificationKey,
	deidentify,
	number,
	type PixelRisk,
	pixelRisk,
	type RefusalReason,
	readDicomFile,
	refusalReason,
	uid,
	writeDicomFile,
} from '@readroom/dicom'

/** An instance that may leave the device: stripped of identity, pixels as HTJ2K lossless, a whole Part 10 file. */
export interface PreparedInstance {
	readonly studyInstanceUid: string
	readonly seriesInstanceUid: string
	readonly sopInstanceUid: string
	readonly bytes: Uint8Array<ArrayBuffer>
	/** Size of the file it was made from. */
	readonly originalSizeBytes: number
}

/** An object of a kind that is not sent, such as a report: its words cannot be stripped by a table. */
export class NotSent extends Error {
	readonly reason: RefusalReason

	constructor(reason: RefusalReason) {
		super(reason)
		this.reason = reason
	}
}

/** What the header of a file says before anything is stripped. It stays on the device. */
export interface ScannedFile {
	readonly header: Dataset
	readonly studyInstanceUid: string
	readonly seriesInstanceUid: string
	readonly sopInstanceUid: string
	readonly frameCount: number
	readonly pixelRisk: PixelRisk
}

/**
 * Looks at a file without touching its pixels.
 *
 * @throws DicomError when it is not a readable DICOM file; NotSent for reports, documents and the like
 */
export async function scanFile(bytes: Uint8Array): Promise<ScannedFile> {
	const file = await readDicomFile(bytes)
	const reason = refusalReason(file)
	if (reason !== undefined) throw new NotSent(reason)
	return {
		header: file.dataset,
		...instanceUids(file.dataset),
		frameCount: number(file.dataset, 'NumberOfFrames') ?? 1,
		pixelRisk: pixelRisk(file),
	}
}

/**
 * Strips a file of identity (PS3.15 annex E) and codes its pixels as HTJ2K lossless: what a browser worker, the command
 * line and a gateway do before anything is sent.
 *
 * @param key the case's own: the same for every instance of a case, so that UIDs and dates stay consistent in it
 * @throws DicomError, CodecError when the file or its pixels cannot be read; NotSent for reports and the like
 */
export async function prepareInstance(
	bytes: Uint8Array,
	key: DeidentificationKey,
): Promise<{ instance: PreparedInstance; decisions: readonly AttributeDecision[] }> {
	const original = await readDicomFile(bytes)
	const reason = refusalReason(original)
	if (reason !== undefined) throw new NotSent(reason)
	const { file, report } = deidentify(original, key)
	const coded = await toHtj2k(file)
	const instance = {
		...instanceUids(coded.dataset),
		bytes: ownBytes(writeDicomFile(coded)),
		originalSizeBytes: bytes.length,
	}
	return { instance, decisions: report }
}

function instanceUids(dataset: Dataset) {
	const studyInstanceUid = uid(dataset, 'StudyInstanceUID')
	const seriesInstanceUid = uid(dataset, 'SeriesInstanceUID')
	const sopInstanceUid = uid(dataset, 'SOPInstanceUID')
	// `refusalReason` says missing-uid for these, before anything comes here.
	if (studyInstanceUid === undefined || seriesInstanceUid === undefined || sopInstanceUid === undefined)
		throw new NotSent('missing-uid')
	return { studyInstanceUid, seriesInstanceUid, sopInstanceUid }
}

/** The bytes in a buffer of their own, so that they can be handed to another thread or a request without the rest. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
	return isWhole ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}
