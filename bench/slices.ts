/** The slices that are measured with: those of the demo ward, under other UIDs as often as wanted. */
import { randomInt } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeHtj2k } from '@readroom/codecs/htj2k'
import { EXPLICIT_LITTLE_ENDIAN, frameRanges, parseDicomFile, tagOf, uid, writeDicomFile } from '@readroom/dicom'
import { ROOT } from '../tools/run.ts'

export interface Slice {
	readonly studyInstanceUid: string
	readonly sopInstanceUid: string
	readonly bytes: Uint8Array
}

const FOUR_PHASES = join(ROOT, 'demo/cases/ct-abdomen-four-phase')

/**
 * A study of `count` slices, made of the 102 of the demo's four-phase CT: HTJ2K, as they are sent. Every slice has a SOP
 * Instance UID of its own, so that no server meets one twice.
 */
export async function newStudy(count: number): Promise<Slice[]> {
	const files = (await readdir(FOUR_PHASES, { recursive: true })).filter((name) => name.endsWith('.dcm')).sort()
	const originals = await Promise.all(files.map(async (name) => readFile(join(FOUR_PHASES, name))))
	const renamed = new Map<string, string>()
	return Array.from({ length: count }, (_, index) => {
		const original = originals[index % originals.length]
		if (original === undefined) throw new Error('no slices in the demo')
		return underNewUids(original, renamed)
	})
}

function underNewUids(original: Buffer, renamed: Map<string, string>): Slice {
	const { dataset } = parseDicomFile(original)
	const study = uid(dataset, 'StudyInstanceUID') ?? ''
	const series = uid(dataset, 'SeriesInstanceUID') ?? ''
	const instance = uid(dataset, 'SOPInstanceUID') ?? ''
	const studyInstanceUid = remember(renamed, study)
	const sopInstanceUid = sameLength(instance)
	const bytes = Buffer.from(original)
	replaceAll(bytes, study, studyInstanceUid)
	replaceAll(bytes, series, remember(renamed, series))
	replaceAll(bytes, instance, sopInstanceUid)
	return { studyInstanceUid, sopInstanceUid, bytes }
}

function remember(renamed: Map<string, string>, from: string): string {
	const to = renamed.get(from) ?? sameLength(from)
	renamed.set(from, to)
	return to
}

/** Another UID under the root 2.25 (PS3.5 annex B.2) of the same length, so that bytes can be replaced in place. */
function sameLength(from: string): string {
	const digits = Array.from({ length: from.length - 5 }, () => randomInt(1, 10)).join('')
	return `2.25.${digits}`
}

function replaceAll(bytes: Buffer, from: string, to: string): void {
	for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + from.length)) bytes.write(to, at, 'latin1')
}

/** The slices without compression, as an ordinary PACS keeps and sends them. */
export async function uncompressed(slices: readonly Slice[]): Promise<Slice[]> {
	const plain: Slice[] = []
	for (const slice of slices) {
		const file = parseDicomFile(slice.bytes)
		const [frame] = frameRanges(file)
		if (frame === undefined) throw new Error('a slice without a frame')
		const { pixels } = await decodeHtj2k(frame)
		const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
		file.dataset.elements.set(tagOf('PixelData'), { vr: 'OW', kind: 'value', bytes })
		plain.push({ ...slice, bytes: writeDicomFile({ ...file, transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN }) })
	}
	return plain
}
