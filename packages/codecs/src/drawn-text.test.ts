import { readFileSync } from 'node:fs'
import { type DicomFile, frameRanges, imageDescription, parseDicomFile, pixelRisk } from '@readroom/dicom'
import { expect, test } from 'vitest'
import { decodeFrame } from './decode-frame.ts'

const TESTDATA = new URL('../../../testdata/', import.meta.url)

test.each(['phi-stress/burned-in-says-no.dcm', 'phi-stress/burned-in-silent.dcm'])(
	'a name drawn into the compressed section %s is noticed once it is decoded',
	async (path) => {
		const file = parseDicomFile(readFileSync(new URL(path, TESTDATA)))
		expect(pixelRisk(file, await decodedFrames(file))).toEqual({ risk: 'must-be-looked-at', reason: 'drawn-text' })
	},
)

test.each([
	'transfer-syntaxes/ct-JPEGLSLossless_1.2.840.10008.1.2.4.80.dcm',
	'transfer-syntaxes/ct-JPEG2000_1.2.840.10008.1.2.4.91.dcm',
	'pixel-formats/J2K_pixelrep_mismatch.dcm',
])('nothing is noticed in the section %s', async (path) => {
	const file = parseDicomFile(readFileSync(new URL(path, TESTDATA)))
	expect(pixelRisk(file, await decodedFrames(file))).toEqual({ risk: 'clear' })
})

async function decodedFrames(file: DicomFile): Promise<ArrayLike<number>[]> {
	const description = imageDescription(file.dataset)
	const frames = await Promise.all(
		frameRanges(file).map((frame) => decodeFrame(frame, file.transferSyntaxUid, description)),
	)
	return frames.map(({ pixels }) => pixels)
}
