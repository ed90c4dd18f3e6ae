/** Folders as a scanner or a CD gives them: real images, with an invented identity planted in every header. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { decodeFrame } from '@readroom/codecs'
import {
	DEFLATED_LITTLE_ENDIAN,
	type DicomFile,
	EXPLICIT_LITTLE_ENDIAN,
	frameRanges,
	imageDescription,
	putNumbers,
	putText,
	readDicomFile,
	remove,
	tagOf,
	writeDicomFile,
} from '@readroom/dicom'
import { ROOT } from '../tools/run.ts'

/** Strings of the invented patient; none of them may be found anywhere but in the folder. */
export const PLANTED = {
	name: 'TEST^ZHANGWEI',
	hanName: '测试^张伟',
	patientId: 'TEST-CT0012345',
	accession: 'TESTACC0001',
	institution: '测试县人民医院',
} as const

const PHASE_WORDS = new Map([
	['1-plain', '腹部平扫 5.0mm'],
	['2-arterial', '动脉期'],
	['3-venous', '门静脉期'],
	['4-delayed', '延迟期'],
])

export interface PlantedFolder {
	readonly folder: string
	readonly imageCount: number
}

/** Writes the four-phase CT of the demo as originals, uncompressed. @param slicesPerPhase all of them where it is left out */
export async function plantedFourPhases(slicesPerPhase = Number.POSITIVE_INFINITY): Promise<PlantedFolder> {
	const source = join(ROOT, 'demo/cases/ct-abdomen-four-phase')
	const folder = await mkdtemp(join(tmpdir(), 'readroom-folder-'))
	let imageCount = 0
	for (const [phase, description] of PHASE_WORDS) {
		await mkdir(join(folder, phase))
		for (const name of (await readdir(join(source, phase))).sort().slice(0, slicesPerPhase)) {
			const stripped = await readDicomFile(new Uint8Array(await readFile(join(source, phase, name))))
			// Without an ending, as on most discs.
			const path = join(folder, phase, `IM${String(++imageCount).padStart(4, '0')}`)
			await writeFile(path, writeDicomFile(await planted(stripped, description)))
		}
	}
	return { folder, imageCount }
}

/** What no page may trip over, by the name it has in the folder. */
export const BAD_FILES = {
	/** A slice of the first series of which the half arrived. */
	truncated: 'IM9001',
	/** Says that it is 65535 rows high. */
	lyingRows: 'IM9002',
	/** Says that it has 2147483647 frames. */
	lyingFrames: 'IM9003',
	/** 400 kB that inflate to 128 MB. */
	bomb: 'IM9004',
	noDicom: '报告.dcm',
	hostileName: '<img src=x onerror=alert(1)>.dcm',
	report: 'REPORT01',
	/** Not worth a word. */
	quiet: ['Viewer.exe', '读我.txt'],
} as const

/** Adds files to a folder that cannot be used, of which some pretend to be slices of its first series. */
export async function addBadFiles(folder: string): Promise<void> {
	const first = join(folder, '1-plain')
	const slice = await readDicomFile(new Uint8Array(await readFile(join(first, 'IM0001'))))
	const whole = writeDicomFile(otherSlice(slice, 1))
	await writeFile(join(first, BAD_FILES.truncated), whole.subarray(0, whole.length / 2))
	const high = otherSlice(slice, 2)
	putNumbers(high.dataset, 'Rows', [65_535])
	await writeFile(join(first, BAD_FILES.lyingRows), writeDicomFile(high))
	const long = otherSlice(slice, 3)
	putText(long.dataset, 'NumberOfFrames', '2147483647')
	await writeFile(join(first, BAD_FILES.lyingFrames), writeDicomFile(long))
	await writeFile(join(first, BAD_FILES.bomb), bomb(otherSlice(slice, 4)))
	await writeFile(join(folder, BAD_FILES.noDicom), '本文件不是影像')
	await writeFile(join(folder, BAD_FILES.hostileName), '<script>alert(2)</script>')
	await copyFile(join(ROOT, 'testdata/derived/highdicom-sr_document.dcm'), join(folder, BAD_FILES.report))
	for (const name of BAD_FILES.quiet) await writeFile(join(folder, name), 'MZ and then a program')
}

async function planted(file: DicomFile, description: string): Promise<DicomFile> {
	const [frame] = frameRanges(file)
	if (frame === undefined) throw new Error('a demo image has no frame')
	const { pixels } = await decodeFrame(frame, file.transferSyntaxUid, imageDescription(file.dataset))
	const dataset = { ...file.dataset, elements: new Map(file.dataset.elements) }
	putText(dataset, 'PatientName', `${PLANTED.name}=${PLANTED.hanName}`)
	putText(dataset, 'PatientID', PLANTED.patientId)
	putText(dataset, 'PatientBirthDate', '19860315')
	putText(dataset, 'PatientAge', '038Y')
	putText(dataset, 'PatientSex', 'M')
	putText(dataset, 'AccessionNumber', PLANTED.accession)
	putText(dataset, 'InstitutionName', PLANTED.institution)
	putText(dataset, 'SeriesDescription', description)
	for (const stamp of [
		'PatientIdentityRemoved',
		'DeidentificationMethod',
		'DeidentificationMethodCodeSequence',
	] as const)
		remove(dataset, stamp)
	dataset.elements.set(tagOf('PixelData'), {
		vr: 'OW',
		kind: 'value',
		bytes: new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength),
	})
	return { ...file, dataset, transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN }
}

/** The same slice under another UID. */
function otherSlice(file: DicomFile, number: number): DicomFile {
	const dataset = { ...file.dataset, elements: new Map(file.dataset.elements) }
	putText(dataset, 'SOPInstanceUID', `2.25.900${number}`)
	return { ...file, dataset }
}

const BOMB_BYTES = 128 * 1024 * 1024

/** The meta header of a deflated file, and behind it far more zeros than anybody wants. */
function bomb(file: DicomFile): Uint8Array {
	const written = Buffer.from(writeDicomFile(file))
	const metaEnd = 144 + written.readUInt32LE(140)
	const named = written.indexOf(EXPLICIT_LITTLE_ENDIAN)
	const header = Buffer.concat([
		written.subarray(0, named),
		Buffer.from(DEFLATED_LITTLE_ENDIAN),
		written.subarray(named + written.readUInt16LE(named - 2), metaEnd),
	])
	header.writeUInt16LE(DEFLATED_LITTLE_ENDIAN.length, named - 2)
	header.writeUInt32LE(header.length - 144, 140)
	return Buffer.concat([header, deflateRawSync(Buffer.concat([written.subarray(metaEnd), Buffer.alloc(BOMB_BYTES)]))])
}
