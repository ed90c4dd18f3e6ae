/** Folders as a scanner or a CD gives them: real images, with an invented identity planted in every header. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeFrame } from '@readroom/codecs'
import {
	type DicomFile,
	EXPLICIT_LITTLE_ENDIAN,
	frameRanges,
	imageDescription,
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
	hanName: '测试张伟',
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

/** Writes the four-phase CT of the demo as originals, uncompressed. @returns the folder, and how many images are in it */
export async function plantedFourPhases(): Promise<{ folder: string; imageCount: number }> {
	const source = join(ROOT, 'demo/cases/ct-abdomen-four-phase')
	const folder = await mkdtemp(join(tmpdir(), 'readroom-folder-'))
	let imageCount = 0
	for (const [phase, description] of PHASE_WORDS) {
		await mkdir(join(folder, phase))
		for (const name of await readdir(join(source, phase))) {
			const stripped = await readDicomFile(new Uint8Array(await readFile(join(source, phase, name))))
			// Without an ending, as on most discs.
			const path = join(folder, phase, `IM${String(++imageCount).padStart(4, '0')}`)
			await writeFile(path, writeDicomFile(await planted(stripped, description)))
		}
	}
	return { folder, imageCount }
}

async function planted(file: DicomFile, description: string): Promise<DicomFile> {
	const [frame] = frameRanges(file)
	if (frame === undefined) throw new Error('a demo image has no frame')
	const { pixels } = await decodeFrame(frame, file.transferSyntaxUid, imageDescription(file.dataset))
	const dataset = { ...file.dataset, elements: new Map(file.dataset.elements) }
	putText(dataset, 'PatientName', `${PLANTED.name}=测试^张伟`)
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
