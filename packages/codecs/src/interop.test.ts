import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { frameRanges, imageDescription, readDicomFile, writeDicomFile } from '@readroom/dicom'
import { afterAll, describe, expect, test } from 'vitest'
import { type DecodedFrame, decodeFrame, toHtj2k } from './index.ts'

/** DCMTK (apt: dcmtk) decodes and encodes these in another implementation; where it is not installed nothing is compared. */
const HAS_DCMTK = existsSync('/usr/bin/dcmdjpeg') && existsSync('/usr/bin/dcmftest')

const TESTDATA = new URL('../../../testdata/', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'codecs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fromTestdata = (path: string): string => new URL(path, TESTDATA).pathname

async function frames(path: string): Promise<DecodedFrame[]> {
	const file = await readDicomFile(readFileSync(path))
	const description = imageDescription(file.dataset)
	return Promise.all(frameRanges(file).map((frame) => decodeFrame(frame, file.transferSyntaxUid, description)))
}

/** Runs a DCMTK tool on a file and gives the path of what it wrote. */
function dcmtk(tool: string, ...options: string[]): string {
	const output = join(folder, `${tool}.dcm`)
	execFileSync(tool, [...options, output], { stdio: 'pipe' })
	return output
}

function largestDifference(ours: DecodedFrame, theirs: DecodedFrame): number {
	let largest = 0
	for (let index = 0; index < ours.pixels.length; index++) {
		const difference = Math.abs((ours.pixels[index] ?? 0) - (theirs.pixels[index] ?? Number.POSITIVE_INFINITY))
		largest = Math.max(largest, difference)
	}
	return largest
}

describe.skipIf(!HAS_DCMTK)('beside DCMTK', () => {
	test.each([
		['8-bit baseline', 'transfer-syntaxes/ct-JPEGProcess1_1.2.840.10008.1.2.4.50.dcm', 0],
		['8-bit baseline of shared colour', 'pixel-formats/TestPattern_JPEG-Baseline_YBR422.dcm', 0],
		['RGB that the data set calls YBR', 'pixel-formats/SC_rgb_jpeg_dcmtk.dcm', 0],
		['RGB with an Adobe segment', 'pixel-formats/SC_rgb_jpeg_app14_dcmd.dcm', 0],
		// T.83 allows decoders of lossy JPEG to differ by one step.
		['12-bit extended', 'transfer-syntaxes/ct-JPEGProcess2_4_1.2.840.10008.1.2.4.51.dcm', 1],
		['12-bit extended in fragments', 'pixel-formats/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm', 1],
	])('%s JPEG decodes to the same samples', async (_, path, tolerance) => {
		const [ours] = await frames(fromTestdata(path))
		const [theirs] = await frames(dcmtk('dcmdjpeg', fromTestdata(path)))
		if (ours === undefined || theirs === undefined) throw new Error('no frame')
		expect(ours.pixels.length).toBe(theirs.pixels.length)
		expect(largestDifference(ours, theirs)).toBeLessThanOrEqual(tolerance)
		expect(ours.photometricInterpretation).toBe(theirs.photometricInterpretation)
	})

	test.each([
		['progressive, 12 bits', '+ep'],
		['spectral selection, 12 bits', '+es'],
	])('%s: what it encodes we decode to within a step of what it decodes', async (_, process) => {
		const source = fromTestdata('transfer-syntaxes/ct-JPEGLSLossless_1.2.840.10008.1.2.4.80.dcm')
		const encoded = dcmtk('dcmcjpeg', process, '+q', '95', dcmtk('dcmdjpls', source))
		const [ours] = await frames(encoded)
		const [theirs] = await frames(dcmtk('dcmdjpeg', encoded))
		if (ours === undefined || theirs === undefined) throw new Error('no frame')
		expect(largestDifference(ours, theirs)).toBeLessThanOrEqual(1)
	})

	test.each([1, 2, 3, 4, 5, 6, 7])('lossless JPEG with predictor %i gives back every sample', async (predictor) => {
		const source = fromTestdata('transfer-syntaxes/ct-JPEGLSLossless_1.2.840.10008.1.2.4.80.dcm')
		const encoded = dcmtk('dcmcjpeg', '+el', '+sv', String(predictor), dcmtk('dcmdjpls', source))
		expect((await frames(encoded))[0]?.pixels).toEqual((await frames(source))[0]?.pixels)
	})

	test('RLE of 16-bit samples it encodes we decode', async () => {
		const source = fromTestdata('transfer-syntaxes/ct-JPEGLSLossless_1.2.840.10008.1.2.4.80.dcm')
		const encoded = dcmtk('dcmcrle', dcmtk('dcmdjpls', source))
		expect((await frames(encoded))[0]?.pixels).toEqual((await frames(source))[0]?.pixels)
	})

	test('what we write is a DICOM file to it, with an offset table and one fragment a frame', async () => {
		const file = await readDicomFile(
			readFileSync(fromTestdata('transfer-syntaxes/ct-RLELossless_1.2.840.10008.1.2.5.dcm')),
		)
		const path = join(folder, 'ours.dcm')
		writeFileSync(path, writeDicomFile(await toHtj2k(file)))
		expect(execFileSync('dcmftest', [path], { encoding: 'utf8' })).toMatch(/^yes:/)
		const dump = execFileSync('dcmdump', ['+P', '7fe0,0010', path], { encoding: 'utf8' })
		expect(dump).toMatch(/PixelSequence #=2/)
	})
})
