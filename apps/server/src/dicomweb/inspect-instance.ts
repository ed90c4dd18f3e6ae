import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { canDecode } from '@readroom/codecs'
import {
	type BodyPart,
	type Modality,
	type Phase,
	SeriesInstanceUid,
	SopInstanceUid,
	StudyInstanceUid,
	Uid,
} from '@readroom/contracts'
import {
	type Dataset,
	DicomError,
	type DicomFile,
	describeSeries,
	dicomJson,
	EXPLICIT_LITTLE_ENDIAN,
	frameBits,
	frameRanges,
	hasReviewedPixels,
	type IdentifyingAttribute,
	IMPLICIT_LITTLE_ENDIAN,
	identifyingAttributes,
	imageDescription,
	number,
	parseDicomFile,
	pixelRisk,
	positionAlongNormalMm,
	type RefusalReason,
	refusalReason,
	sliceGeometry,
	text,
	uid,
	writeDicomFile,
} from '@readroom/dicom'
import type { DicomJsonObject } from '../database/tables.ts'
import { FAILURE_REASON, type FailureReason } from './failure-reason.ts'
import { walkPixelElement } from './pixel-element.ts'

/** An attribute that still says who the patient is: tag and keyword, never the value. */
export interface FailedAttribute {
	readonly tag: number
	readonly keyword: string
}

/** What a header says about one image, ready to be recorded. */
export interface InspectedInstance {
	readonly studyInstanceUid: StudyInstanceUid
	readonly seriesInstanceUid: SeriesInstanceUid
	readonly sopInstanceUid: SopInstanceUid
	readonly sopClassUid: string
	readonly transferSyntaxUid: string
	readonly studyAttributes: DicomJsonObject
	readonly seriesAttributes: DicomJsonObject
	readonly modality: Modality
	readonly bodyPart: BodyPart | undefined
	readonly phase: Phase | undefined
	readonly description: string
	readonly instanceNumber: number | undefined
	readonly positionMm: number | undefined
	/** Start and length of every frame in the file, flattened; empty where a frame is not one run of bytes. */
	readonly frameRanges: readonly number[]
	/** Its DICOM JSON, as text. */
	readonly metadata: string
}

export type Inspection =
	| {
			readonly isAccepted: true
			readonly instance: InspectedInstance
			/** The file written anew, where what arrived is not byte for byte what our writer makes of it. */
			readonly rewritten: Uint8Array | undefined
	  }
	| {
			readonly isAccepted: false
			readonly sopClassUid: string | undefined
			readonly sopInstanceUid: string | undefined
			readonly failureReason: FailureReason
			readonly failedAttributes: readonly FailedAttribute[]
	  }

/** Files up to this size are looked through whole; of larger ones, which are many frames, the beginning and the outline. */
const LARGEST_WHOLE_BYTES = 32 * 1024 * 1024
const HEAD_BYTES = 4 * 1024 * 1024

const MOST_FAILED_ATTRIBUTES = 200

/**
 * The server's second lock: looks through an instance that has arrived, and says what to record of it or why it is
 * refused. Meant for a worker thread: it reads synchronously and works as long as the file makes it.
 *
 * @param instance its bytes, in the chunks in which they came, or the path of the file that holds them
 */
export function inspectInstance(instance: readonly Uint8Array[] | string): Inspection {
	return typeof instance === 'string' ? inspectFile(instance) : inspectWhole(Buffer.concat(instance))
}

function inspectFile(path: string): Inspection {
	const file = openSync(path, 'r')
	try {
		const size = fstatSync(file).size
		const isWhole = size <= LARGEST_WHOLE_BYTES
		const head = Buffer.alloc(isWhole ? size : HEAD_BYTES)
		readSync(file, head, 0, head.length, 0)
		return isWhole ? inspectWhole(head) : inspectHead(head, { file, size })
	} finally {
		closeSync(file)
	}
}

function inspectWhole(bytes: Buffer): Inspection {
	const file = parsed(bytes)
	if (file === undefined) return refused(undefined, FAILURE_REASON.cannotUnderstand)
	const refusal = refusalOf(file, bytes)
	if (refusal !== undefined) return refusal
	if (file.isTruncated) return refused(file.dataset, FAILURE_REASON.cannotUnderstand)
	const rewritten = writeDicomFile(withWholeFrames(file))
	const stored = bytes.equals(rewritten) ? bytes : rewritten
	const ranges = rangesIn(stored === bytes ? file : parseDicomFile(rewritten), stored)
	if (ranges === undefined) return refused(file.dataset, FAILURE_REASON.doesNotMatchSopClass)
	return {
		isAccepted: true,
		instance: describedInstance(file, ranges),
		rewritten: stored === bytes ? undefined : rewritten,
	}
}

/** A file too large to be held: the header has to be ours byte for byte, and the pixel data its last element. */
function inspectHead(head: Buffer, { file: descriptor, size }: { file: number; size: number }): Inspection {
	const file = parsed(head)
	if (file === undefined) return refused(undefined, FAILURE_REASON.cannotUnderstand)
	const refusal = refusalOf(file, undefined)
	if (refusal !== undefined) return refusal
	const elements = new Map(file.dataset.elements)
	elements.delete(0x7fe00010)
	const header = writeDicomFile({ ...file, dataset: { ...file.dataset, elements } })
	if (head.compare(header, 0, header.length, 0, header.length) !== 0) {
		return refused(file.dataset, FAILURE_REASON.cannotUnderstand)
	}
	const pixels = walkPixelElement(descriptor, { start: header.length, size })
	const ranges = pixels && rangesOutlined(file.dataset, pixels)
	if (ranges === undefined) return refused(file.dataset, FAILURE_REASON.doesNotMatchSopClass)
	return { isAccepted: true, instance: describedInstance(file, ranges), rewritten: undefined }
}

function parsed(bytes: Uint8Array): DicomFile | undefined {
	try {
		return parseDicomFile(bytes)
	} catch (error) {
		if (error instanceof DicomError || error instanceof RangeError) return undefined
		throw error
	}
}

/** @param raw the bytes of the whole file, where they are at hand */
function refusalOf(file: DicomFile, raw: Uint8Array | undefined): Inspection | undefined {
	const reason = refusalReason(file)
	if (reason !== undefined) return refused(file.dataset, failureReasonOf(reason))
	const uids = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map((name) =>
		uid(file.dataset, name),
	)
	if (!uids.every((value) => Uid.safeParse(value).success))
		return refused(file.dataset, FAILURE_REASON.cannotUnderstand)
	if (!isTransferSyntaxTaken(file.transferSyntaxUid)) {
		return refused(file.dataset, FAILURE_REASON.transferSyntaxNotSupported)
	}
	const failed = failedAttributes(identifyingAttributes(file, raw))
	if (!hasReviewedPixels(file) && mayShowText(file, raw)) failed.push(BURNED_IN_ANNOTATION)
	return failed.length === 0 ? undefined : refused(file.dataset, FAILURE_REASON.identifiesPatient, failed)
}

const BURNED_IN_ANNOTATION: FailedAttribute = { tag: 0x00280301, keyword: 'BurnedInAnnotation' }

/** Of a file that is not at hand as a whole, only what its header says can be told. */
function mayShowText(file: DicomFile, raw: Uint8Array | undefined): boolean {
	const found = pixelRisk(file)
	return found.risk === 'must-be-looked-at' && (raw !== undefined || found.reason !== 'unreadable')
}

function isTransferSyntaxTaken(transferSyntaxUid: string): boolean {
	return (
		transferSyntaxUid === EXPLICIT_LITTLE_ENDIAN ||
		transferSyntaxUid === IMPLICIT_LITTLE_ENDIAN ||
		(transferSyntaxUid.startsWith('1.2.840.10008.1.2.') &&
			!/^1\.2\.840\.10008\.1\.2\.(1\.99|2)$/.test(transferSyntaxUid) &&
			canDecode(transferSyntaxUid))
	)
}

function failureReasonOf(reason: RefusalReason): FailureReason {
	switch (reason) {
		case 'structured-report':
		case 'encapsulated-document':
		case 'presentation-state':
		case 'key-object-selection':
		case 'waveform':
		case 'raw-data':
		case 'radiotherapy':
		case 'registration-or-measurement':
		case 'directory':
		case 'private-class':
		case 'not-an-image':
			return FAILURE_REASON.sopClassNotSupported
		case 'no-pixel-data':
		case 'unreadable-image':
			return FAILURE_REASON.doesNotMatchSopClass
		case 'missing-uid':
			return FAILURE_REASON.cannotUnderstand
	}
}

/** Each attribute once, by the outermost place it was found at. */
function failedAttributes(identifying: readonly IdentifyingAttribute[]): FailedAttribute[] {
	const byName = new Map<string, FailedAttribute>()
	for (const { tag, keyword, path } of identifying) {
		const name = keyword ?? (tag === 0 ? path : tag.toString(16).toUpperCase().padStart(8, '0'))
		byName.set(name, { tag, keyword: name })
	}
	return [...byName.values()].slice(0, MOST_FAILED_ATTRIBUTES)
}

function refused(
	dataset: Dataset | undefined,
	failureReason: FailureReason,
	attributes: readonly FailedAttribute[] = [],
): Inspection {
	return {
		isAccepted: false,
		sopClassUid: dataset && uid(dataset, 'SOPClassUID'),
		sopInstanceUid: dataset && uid(dataset, 'SOPInstanceUID'),
		failureReason,
		failedAttributes: attributes,
	}
}

/** One fragment for each frame, so that a frame is one run of bytes of the file. */
function withWholeFrames(file: DicomFile): DicomFile {
	const pixels = file.dataset.elements.get(0x7fe00010)
	if (pixels?.kind !== 'fragments') return file
	const { numberOfFrames } = imageDescription(file.dataset)
	if (pixels.fragments.length === numberOfFrames) return file
	const fragments = frameRangesOf(file)
	if (fragments === undefined) return file
	const elements = new Map(file.dataset.elements)
	elements.set(0x7fe00010, { ...pixels, offsetTable: new Uint8Array(), fragments })
	return { ...file, dataset: { ...file.dataset, elements } }
}

function frameRangesOf(file: DicomFile): Uint8Array[] | undefined {
	try {
		return frameRanges(file)
	} catch (error) {
		if (error instanceof DicomError) return undefined
		throw error
	}
}

/** Where the frames lie in the bytes the file was parsed from; undefined where some are missing. */
function rangesIn(file: DicomFile, bytes: Uint8Array): number[] | undefined {
	const frames = frameRangesOf(file)
	if (frames?.some((frame) => frame.buffer !== bytes.buffer)) return []
	return frames?.flatMap((frame) => [frame.byteOffset - bytes.byteOffset, frame.byteLength])
}

function rangesOutlined(
	dataset: Dataset,
	pixels: { readonly isEncapsulated: boolean; readonly ranges: readonly number[] },
): number[] | undefined {
	const description = imageDescription(dataset)
	const { numberOfFrames } = description
	if (pixels.isEncapsulated) return pixels.ranges.length / 2 === numberOfFrames ? [...pixels.ranges] : undefined
	const [start = 0, length = 0] = pixels.ranges
	const bits = frameBits(description)
	if ((bits * numberOfFrames) / 8 > length) return undefined
	if (bits % 8 !== 0) return []
	return Array.from({ length: numberOfFrames }, (_, index) => [start + (index * bits) / 8, bits / 8]).flat()
}

function describedInstance(file: DicomFile, ranges: readonly number[]): InspectedInstance {
	const { dataset } = file
	const studyInstanceUid = StudyInstanceUid.parse(uid(dataset, 'StudyInstanceUID'))
	const seriesInstanceUid = SeriesInstanceUid.parse(uid(dataset, 'SeriesInstanceUID'))
	const sopInstanceUid = SopInstanceUid.parse(uid(dataset, 'SOPInstanceUID'))
	const instanceUrl = `/dicom-web/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`
	// dicomJson gives plain JSON; the table's type says only that its values are not looked into.
	const json = dicomJson(dataset, { bulkDataUri: (path) => `${instanceUrl}/bulkdata/${path}` }) as DicomJsonObject
	const transferSyntaxUid =
		file.transferSyntaxUid === IMPLICIT_LITTLE_ENDIAN ? EXPLICIT_LITTLE_ENDIAN : file.transferSyntaxUid
	const geometry = sliceGeometry(dataset)
	const [series] = describeSeries([dataset])
	return {
		studyInstanceUid,
		seriesInstanceUid,
		sopInstanceUid,
		sopClassUid: uid(dataset, 'SOPClassUID') ?? '',
		transferSyntaxUid,
		studyAttributes: picked(json, STUDY_TAGS),
		seriesAttributes: picked(json, SERIES_TAGS),
		modality: series?.modality ?? 'OT',
		bodyPart: series?.bodyPart?.value,
		phase: series?.phase?.value,
		description: text(dataset, 'SeriesDescription') ?? '',
		instanceNumber: integer(number(dataset, 'InstanceNumber')),
		positionMm: geometry && positionAlongNormalMm(geometry),
		frameRanges: ranges,
		metadata: JSON.stringify({ ...json, '00083002': { vr: 'UI', Value: [transferSyntaxUid] } }),
	}
}

/** Study attributes that QIDO-RS answers (PS3.18 table 10.6.3-3), those that are counted at search left out. */
const STUDY_TAGS = [
	'00080005',
	'00080020',
	'00080030',
	'00080050',
	'00080090',
	'00080201',
	'00081030',
	'00100010',
	'00100020',
	'00100030',
	'00100040',
	'00101010',
	'0020000D',
	'00200010',
]
/** Series attributes of the same (table 10.6.3-4). */
const SERIES_TAGS = [
	'00080060',
	'00080201',
	'0008103E',
	'00180015',
	'0020000E',
	'00200011',
	'00400244',
	'00400245',
	'00400275',
]

function picked(json: DicomJsonObject, tags: readonly string[]): DicomJsonObject {
	return Object.fromEntries(
		tags.flatMap((tag) => {
			const attribute = json[tag]
			return attribute === undefined ? [] : [[tag, attribute]]
		}),
	)
}

const LARGEST_INTEGER = 2 ** 31 - 1

function integer(value: number | undefined): number | undefined {
	return value !== undefined && Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER ? value : undefined
}
