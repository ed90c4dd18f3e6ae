import { toHtj2k } from '@readroom/codecs'
import {
	type AttributeDecision,
	type Dataset,
	type DeidentificationKey,
	DicomError,
	type DicomFile,
	deidentify,
	frameRanges,
	has,
	isEncapsulated,
	number,
	type PixelRisk,
	type PixelRiskReason,
	pixelRisk,
	type RefusalReason,
	readDicomFile,
	refusalReason,
	tagOf,
	uid,
	withReviewedPixels,
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
 * Looks at a file without decoding its pixels.
 *
 * @throws DicomError when it is not a readable DICOM file with a whole picture; NotSent for reports, documents and the like
 */
export async function scanFile(bytes: Uint8Array): Promise<ScannedFile> {
	const file = await readDicomFile(bytes)
	const reason = refusalReason(file)
	if (reason !== undefined) throw new NotSent(reason)
	refuseCutPicture(file)
	return {
		header: file.dataset,
		...instanceUids(file.dataset),
		frameCount: number(file.dataset, 'NumberOfFrames') ?? 1,
		pixelRisk: pixelRisk(file),
	}
}

/**
 * Looks at the beginning of a file, so that a folder of a thousand is known without reading its pixels. Letters drawn into
 * a picture that its header does not warn of are found when it is prepared.
 *
 * @param head the first bytes of the file
 * @returns undefined where the pixels are not reached: look at more of the file
 * @throws DicomError when it is no DICOM file at all; NotSent for reports, documents and the like
 */
export async function scanHead(head: Uint8Array): Promise<ScannedFile | undefined> {
	const file = await readHead(head)
	if (file === undefined || !has(file.dataset, 'PixelData')) return undefined
	const reason = refusalReason(file)
	if (reason !== undefined) throw new NotSent(reason)
	const risk = pixelRisk(file)
	return {
		header: file.dataset,
		...instanceUids(file.dataset),
		frameCount: number(file.dataset, 'NumberOfFrames') ?? 1,
		// The size of the picture was read above, so what is unreadable is only that its pixels are not here yet.
		pixelRisk: risk.risk !== 'clear' && risk.reason === 'unreadable' ? { risk: 'clear' } : risk,
	}
}

async function readHead(head: Uint8Array): Promise<DicomFile | undefined> {
	try {
		return await readDicomFile(head)
	} catch (error) {
		// Whatever is wrong further on may only be that the head ends there; at its first byte it is certain.
		if (error instanceof DicomError && error.byteOffset !== 0) return undefined
		throw error
	}
}

/**
 * Half a slice must not pass for a slice.
 *
 * @throws DicomError where the file ends before its picture does, or frames are missing
 */
function refuseCutPicture(file: DicomFile): void {
	const tag = tagOf('PixelData')
	if (file.isTruncated) throw new DicomError('The file ends before its picture does', { tag, section: 'PS3.5 8' })
	frameRanges(file)
}

/** Text may be drawn into the picture, and nobody has looked at it: it is not sent. */
export class MustBeLookedAt extends Error {
	readonly reason: PixelRiskReason

	constructor(reason: PixelRiskReason) {
		super(reason)
		this.reason = reason
	}
}

/**
 * Strips a file of identity (PS3.15 annex E) and codes its pixels as HTJ2K lossless: what a browser worker, the command
 * line and a gateway do before anything is sent.
 *
 * @param key the case's own: the same for every instance of a case, so that UIDs and dates stay consistent in it
 * @param options.isLookedAt a person has looked at the picture and saw no name or number in it; the file then says so
 * @returns the instance, and what was done to each attribute, without its value
 * @throws DicomError, CodecError when the file or its pixels cannot be read; NotSent for reports and the like;
 * MustBeLookedAt where text may be drawn into the picture and nobody has looked
 */
export async function prepareInstance(
	bytes: Uint8Array,
	key: DeidentificationKey,
	{ isLookedAt }: { readonly isLookedAt: boolean },
): Promise<{ instance: PreparedInstance; decisions: readonly AttributeDecision[] }> {
	const original = await readDicomFile(bytes)
	const reason = refusalReason(original)
	if (reason !== undefined) throw new NotSent(reason)
	refuseCutPicture(original)
	if (!isLookedAt) refuseUnseen(pixelRisk(original))
	const { file, report } = deidentify(original, key)
	const coded = isLookedAt
		? await toHtj2k(withReviewedPixels(file, 'looked-at'))
		: await toHtj2k(file, { onFrame: ({ pixels }) => refuseUnseenFrame(original, pixels) })
	const instance = {
		...instanceUids(coded.dataset),
		bytes: ownBytes(writeDicomFile(coded)),
		originalSizeBytes: bytes.length,
	}
	return { instance, decisions: report }
}

/** Compressed frames are seen once they are decoded; native ones were seen with the header. */
function refuseUnseenFrame(original: DicomFile, pixels: ArrayLike<number>): void {
	if (isEncapsulated(original.transferSyntaxUid)) refuseUnseen(pixelRisk(original, [pixels]))
}

function refuseUnseen(risk: PixelRisk): void {
	if (risk.risk === 'must-be-looked-at') throw new MustBeLookedAt(risk.reason)
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
