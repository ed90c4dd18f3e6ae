import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Dataset } from './dataset.ts'
import { nearestSlice, sliceGeometry, uniformSpacingMm } from './geometry.ts'
import { readDicomFile } from './parse-file.ts'
import { describeSeries } from './series-description.ts'
import { bodyPartsIn, phasesIn } from './series-vocabulary.ts'
import type { Keyword } from './tags.ts'
import { emptyDataset, putNumbers, putText } from './values.ts'

const CASES = new URL('../../../../shared/data/visible/cases/', import.meta.url).pathname

function header(values: Partial<Record<Keyword, string>>): Dataset {
	const dataset = emptyDataset()
	// Object.entries forgets that the keys are keywords.
	for (const [keyword, value] of Object.entries(values) as [Keyword, string][]) putText(dataset, keyword, value)
	return dataset
}

/** The phases proposed for series that differ as said, in the order given. */
function phases(...series: readonly Partial<Record<Keyword, string>>[]): (string | undefined)[] {
	const headers = series.map((values, index) =>
		header({
			Modality: 'CT',
			BodyPartExamined: 'ABDOMEN',
			SeriesInstanceUID: `1.2.${index + 1}`,
			SeriesNumber: String(index + 1),
			...values,
		}),
	)
	return describeSeries(headers).map(({ phase }) => phase?.value)
}

describe('words for a phase', () => {
	test.each([
		['平扫', ['plain']],
		['动脉期', ['arterial']],
		['动脉晚期', ['arterial']],
		['门脉期', ['venous']],
		['门静脉期', ['venous']],
		['静脉期 1.25mm', ['venous']],
		['实质期', ['venous']],
		['延迟期', ['delayed']],
		['延时3min', ['delayed']],
		['Plain 5.0', ['plain']],
		['ART_PHASE 1.0 B30f', ['arterial']],
		['Arterial', ['arterial']],
		['Portal Venous', ['venous']],
		['PV 5mm', ['venous']],
		['DELAY 5min', ['delayed']],
		['non-contrast', ['plain']],
		['AX T1 pre', ['plain']],
		['late arterial', ['arterial']],
		['C-SPINE', []],
		['w/o', ['plain']],
		['C- 5mm', ['plain']],
		['C+ A', ['arterial']],
		['C+ V', ['venous']],
		['平扫+增强动脉期', ['arterial', 'plain']],
		['主动脉夹层', []],
		['肺静脉', []],
		['静脉注射', []],
		['start', []],
		['party', []],
		['轴位T2', []],
	])('%s: %j', (description, expected) => {
		expect(phasesIn(description)).toEqual(expected)
	})
})

describe('words for a part of the body', () => {
	test.each([
		['CHEST', ['chest']],
		['上腹部CT平扫+增强', ['abdomen']],
		['头颅CT平扫(急诊)', ['head']],
		['颈椎MR', ['spine']],
		['颈部增强', ['neck']],
		['胸腹部CT', ['chest', 'abdomen']],
		['乳腺MR动态增强', ['breast']],
		['US KIDNEY', ['abdomen']],
		['WHOLE BODY', ['whole-body']],
		['全身骨显像', ['whole-body']],
		['脑血管造影', ['head']],
		['C-SPINE', ['spine']],
		['膝关节', ['extremity']],
		['overhead', []],
	])('%s: %j', (description, expected) => {
		expect(bodyPartsIn(description)).toEqual(expected)
	})
})

describe('a contrast study without words', () => {
	const agent = { ContrastBolusAgent: 'iohexol' }

	test('is put in order by the time of acquisition', () => {
		const proposed = phases(
			{ AcquisitionTime: '021830' },
			{ ...agent, AcquisitionTime: '022510' },
			{ ...agent, AcquisitionTime: '022105' },
			{ ...agent, AcquisitionTime: '022140' },
		)
		expect(proposed).toEqual(['plain', 'delayed', 'arterial', 'venous'])
	})

	test('counts two reconstructions of one acquisition once', () => {
		const proposed = phases(
			{ ...agent, AcquisitionTime: '022105' },
			{ ...agent, AcquisitionTime: '022105' },
			{ ...agent, AcquisitionTime: '022140' },
		)
		expect(proposed).toEqual(['arterial', 'arterial', 'venous'])
	})

	test('is timed from the injection where the scanner knows it', () => {
		expect(phases({ ...agent, AcquisitionTime: '100130', ContrastBolusStartTime: '100020' })).toEqual(['venous'])
	})

	test('does not take NONE for an agent', () => {
		expect(phases({ ContrastBolusAgent: 'NONE' })).toEqual(['plain'])
	})

	test('reads seconds after the injection', () => {
		expect(
			phases({ ...agent, SeriesDescription: '上腹部增强 35s' }, { ...agent, SeriesDescription: '上腹部增强 3min' }),
		).toEqual(['arterial', 'delayed'])
	})

	test('gives no phase to a localizer', () => {
		expect(phases({ SeriesDescription: '定位像' }, { ImageType: 'ORIGINAL\\PRIMARY\\LOCALIZER' })).toEqual([
			undefined,
			undefined,
		])
	})
})

/** Four places, three times each. */
function slices(of: (z: number, time: number) => Partial<Record<Keyword, string>>): Dataset[] {
	const places = [0, 1, 2, 3].flatMap((z) => [0, 1, 2].map((time) => [z, time] as const))
	return places.map(([z, time]) => {
		const dataset = header({ Modality: 'MR', SeriesInstanceUID: '1.2', ...of(z, time) })
		putNumbers(dataset, 'ImagePositionPatient', [0, 0, z * 5])
		putNumbers(dataset, 'ImageOrientationPatient', [1, 0, 0, 0, 1, 0])
		putNumbers(dataset, 'PixelSpacing', [1, 1])
		return dataset
	})
}

describe('several times inside one series', () => {
	test('are told apart by their temporal position, in order of place', () => {
		const [series] = describeSeries(slices((_, time) => ({ TemporalPositionIdentifier: String(3 - time) })))
		expect(series?.timePoints).toEqual([
			[2, 5, 8, 11],
			[1, 4, 7, 10],
			[0, 3, 6, 9],
		])
	})

	test('are not seen in echoes or diffusion weightings of one time', () => {
		const [series] = describeSeries(
			slices((_, time) => ({ ContentTime: `10000${time}`, EchoTime: String(10 * (time + 1)) })),
		)
		expect(series?.timePoints).toHaveLength(1)
	})

	test('are found where one of them covers fewer places, as an arterial phase may', () => {
		const acquisitions = slices((_, time) => ({ AcquisitionNumber: String(time + 2) }))
		const [series] = describeSeries(acquisitions.filter((_, index) => index !== 1 && index !== 10))
		expect(series?.timePoints.map(({ length }) => length)).toEqual([4, 2, 4])
	})

	test('are not seen in slices doubled at the same time', () => {
		const [series] = describeSeries(slices(() => ({})))
		expect(series?.timePoints).toHaveLength(1)
	})
})

async function described(name: string) {
	const files = globSync('**/*.dcm', { cwd: CASES + name }).toSorted()
	const headers: Dataset[] = []
	for (const file of files) {
		const bytes = new Uint8Array(readFileSync(`${CASES}${name}/${file}`))
		headers.push((await readDicomFile(bytes, { stopBeforePixels: true })).dataset)
	}
	return { headers, files, series: describeSeries(headers) }
}

describe.skipIf(!existsSync(CASES))('the cases of the test set (skipped where ../shared/data is not there)', () => {
	test('four phases of the abdomen, as case.json names them', async () => {
		const { series, files } = await described('ct-abdomen-four-phase')
		const found = series.map(({ phase, bodyPart, modality, instances }) => [
			files[instances[0] ?? -1]?.split('/')[0],
			phase?.value,
			bodyPart?.value,
			modality,
			instances.length,
		])
		expect(found).toEqual([
			['plain', 'plain', 'abdomen', 'CT', 41],
			['arterial', 'arterial', 'abdomen', 'CT', 33],
			['venous', 'venous', 'abdomen', 'CT', 41],
			['delayed', 'delayed', 'abdomen', 'CT', 41],
		])
	})

	test('the same four phases without their descriptions', async () => {
		const { headers } = await described('ct-abdomen-four-phase')
		for (const { elements } of headers)
			for (const tag of [0x0008103e, 0x00181030, 0x00081030, 0x00321060]) elements.delete(tag)
		expect(describeSeries(headers).map(({ phase }) => phase?.value)).toEqual(['plain', 'arterial', 'venous', 'delayed'])
	})

	test('every plain slice of the four phases finds its place in the others, and the arterial phase says where it ends', async () => {
		const { headers, series } = await described('ct-abdomen-four-phase')
		const stacks = series.map(({ instances }) =>
			instances.map((index) => headers[index] && sliceGeometry(headers[index])),
		)
		const [plain = [], arterial = [], , delayed = []] = stacks
		const farthestMm = (others: typeof plain) =>
			Math.max(...plain.map((slice) => (slice && nearestSlice(slice, others))?.distanceMm ?? Number.NaN))
		expect(farthestMm(delayed)).toBeLessThan(0.01)
		// Eight slices of 5 mm fewer, at one end or at both.
		expect(farthestMm(arterial)).toBeGreaterThanOrEqual(20)
		expect(farthestMm(arterial)).toBeLessThanOrEqual(40)
	})

	test('three times inside the dynamic breast series', async () => {
		const [series] = (await described('mr-breast-dce-three-phase')).series
		expect([series?.bodyPart?.value, series?.timePoints.map((instances) => instances.length)]).toEqual([
			'breast',
			[32, 32, 32],
		])
	})

	test('the head is no volume: its gantry tilts and its gaps vary', async () => {
		const { headers, series } = await described('ct-head-emergency')
		const geometries = series[0]?.instances.flatMap((index) => (headers[index] && sliceGeometry(headers[index])) ?? [])
		expect([series[0]?.phase?.value, series[0]?.bodyPart?.value, geometries?.length]).toEqual(['plain', 'head', 28])
		expect(uniformSpacingMm(geometries ?? [])).toBeUndefined()
	})

	test.each([
		['ct-chest-effusion', 'CT', 'chest', 'plain'],
		['cr-chest-nodules', 'CR', 'chest', undefined],
		['mg-lesion', 'MG', 'breast', undefined],
		['mr-abdomen-t2', 'MR', 'abdomen', 'plain'],
		['nm-wholebody', 'NM', 'whole-body', undefined],
		['us-cine-burned-in', 'US', 'abdomen', undefined],
		['xa-cerebral', 'XA', 'head', undefined],
		['film-sheet-head-ct', 'CT', 'head', 'plain'],
		['endoscopy-outcome', 'ES', 'abdomen', undefined],
	])('%s', async (name, modality, bodyPart, phase) => {
		const [first] = (await described(name)).series
		expect([first?.modality, first?.bodyPart?.value, first?.phase?.value]).toEqual([modality, bodyPart, phase])
	})
})
