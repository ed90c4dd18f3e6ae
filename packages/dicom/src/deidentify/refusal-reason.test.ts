import { describe, expect, test } from 'vitest'
import { readDicomFile } from '../parse-file.ts'
import { testFile } from '../testing/elements.ts'
import { putText } from '../values.ts'
import { pixelRisk } from './pixel-risk.ts'
import { refusalReason } from './refusal-reason.ts'

describe('which files are sent', () => {
	test.each([
		['phi-stress/sr-text-and-person.dcm', 'structured-report'],
		['phi-stress/encapsulated-pdf.dcm', 'encapsulated-document'],
		['derived/gsps-circle-text.dcm', 'presentation-state'],
		['derived/kos-key-images.dcm', 'key-object-selection'],
		['derived/rtstruct.dcm', 'radiotherapy'],
		['pixel-formats/rtdose.dcm', 'radiotherapy'],
		['pixel-formats/waveform_ecg.dcm', 'waveform'],
		['pixel-formats/CT_small.dcm', undefined],
		['derived/seg-abdomen-organs.dcm', undefined],
	])('%s: %s', async (path, reason) => {
		expect(refusalReason(await readDicomFile(testFile(path)))).toBe(reason)
	})

	test.each([
		['pixel-formats/CT_small.dcm', undefined],
		['enhanced/emri-small.dcm', undefined],
		['pixel-formats/SC_rgb_small_odd.dcm', 'secondary-capture'],
		['pixel-formats/color-pl.dcm', 'class-often-annotated'],
		['pixel-formats/MR_small.dcm', undefined],
		['phi-stress/burned-in-says-yes.dcm', 'burned-in-annotation'],
	])('pixels of %s: %s', async (path, reason) => {
		const risk = pixelRisk(await readDicomFile(testFile(path)))
		expect(risk).toEqual(reason === undefined ? { risk: 'clear' } : { risk: 'must-be-looked-at', reason })
	})

	test.each([
		[['ORIGINAL', 'PRIMARY', 'M', 'ND', 'DIS3D'], 'clear'],
		[['DERIVED', 'PRIMARY', 'MPR', 'CT_SOM5 SPI'], 'clear'],
		[['DERIVED', 'SECONDARY', 'AXIAL'], 'clear'],
		[['DERIVED', 'SECONDARY', 'SCREEN SAVE'], 'must-be-looked-at'],
		[['ORIGINAL', 'PRIMARY', 'AXIAL', 'CT_SOM5 PROT'], 'must-be-looked-at'],
	])('a section of Image Type %j: %s', async (imageType, risk) => {
		const file = await readDicomFile(testFile('pixel-formats/CT_small.dcm'))
		putText(file.dataset, 'ImageType', imageType)
		expect(pixelRisk(file).risk).toBe(risk)
	})
})
