import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { toHtj2k } from '@readroom/codecs'
import type { SeriesInstanceUid, SopInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import {
	type DicomFile,
	deidentify,
	newDeidentificationKey,
	pixelRisk,
	putNumbers,
	putText,
	readDicomFile,
	uid,
	withReviewedPixels,
	writeDicomFile,
} from '@readroom/dicom'

/** An instance as a browser would send it. */
export interface StrippedInstance {
	readonly studyInstanceUid: StudyInstanceUid
	readonly seriesInstanceUid: SeriesInstanceUid
	readonly sopInstanceUid: SopInstanceUid
	readonly bytes: Buffer
	/** The same before it was written. */
	readonly file: DicomFile
}

export interface StudyDraft {
	readonly series?: number
	/** Of each series, 5 mm apart. */
	readonly slices?: number
	/** Pixels as HTJ2K lossless; native in explicit little endian where absent. */
	readonly isHtj2k?: boolean
	/** Last chance to change a slice before it is written. */
	readonly change?: (file: DicomFile, at: { readonly series: number; readonly slice: number }) => void
}

export function testdata(path: string): string {
	return fileURLToPath(new URL(`../../../../testdata/${path}`, import.meta.url))
}

/** A study made of one real CT slice, stripped of identity; its UIDs are new every time. */
export async function strippedStudy({
	series = 1,
	slices = 3,
	isHtj2k = false,
	change,
}: StudyDraft = {}): Promise<StrippedInstance[]> {
	const original = await readFile(testdata('pixel-formats/CT_small.dcm'))
	const key = newDeidentificationKey(randomBytes)
	const seed = randomBytes(4).readUInt32LE()
	const instances: StrippedInstance[] = []
	for (let at = 0; at < series * slices; at++) {
		const place = { series: Math.floor(at / slices), slice: at % slices }
		const file = await readDicomFile(new Uint8Array(original))
		putText(file.dataset, 'StudyInstanceUID', `1.2.3.${seed}`)
		putText(file.dataset, 'SeriesInstanceUID', `1.2.3.${seed}.${place.series + 1}`)
		putText(file.dataset, 'SOPInstanceUID', `1.2.3.${seed}.${place.series + 1}.${place.slice + 1}`)
		putText(file.dataset, 'SeriesNumber', String(place.series + 1))
		putText(file.dataset, 'InstanceNumber', String(slices - place.slice))
		putText(file.dataset, 'ImagePositionPatient', `0\\0\\${place.slice * 5}`)
		putNumbers(file.dataset, 'LargestImagePixelValue', [])
		const stripped = deidentify(file, key).file
		change?.(stripped, place)
		instances.push(strippedInstance(isHtj2k ? await toHtj2k(stripped) : stripped))
	}
	return instances
}

/** A file of the test data, stripped of identity, and as if a person had looked at it where one has to. */
export async function strippedFile(path: string): Promise<StrippedInstance> {
	const file = await readDicomFile(new Uint8Array(await readFile(testdata(path))))
	const stripped = deidentify(file, newDeidentificationKey(randomBytes)).file
	return strippedInstance(pixelRisk(file).risk === 'clear' ? stripped : withReviewedPixels(stripped, 'looked-at'))
}

export function strippedInstance(file: DicomFile): StrippedInstance {
	return {
		// Written by deidentify, which gives nothing but valid UIDs.
		studyInstanceUid: uid(file.dataset, 'StudyInstanceUID') as StudyInstanceUid,
		seriesInstanceUid: uid(file.dataset, 'SeriesInstanceUID') as SeriesInstanceUid,
		sopInstanceUid: uid(file.dataset, 'SOPInstanceUID') as SopInstanceUid,
		bytes: Buffer.from(writeDicomFile(file)),
		file,
	}
}

/** A STOW-RS body. */
export function multipartOf(bodies: readonly Uint8Array[], { boundary = 'part-of-test' } = {}): Buffer {
	const parts = bodies.flatMap((body) => [
		Buffer.from(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`),
		body,
		Buffer.from('\r\n'),
	])
	return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}
