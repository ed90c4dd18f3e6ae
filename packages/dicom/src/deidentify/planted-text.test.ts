import { describe, expect, test } from 'vitest'
import type { DataElement, Dataset, Vr } from '../dataset.ts'
import { DICTIONARY } from '../generated/dictionary.ts'
import { parseDicomFile, readDicomFile } from '../parse-file.ts'
import { dictionaryEntry, tagOf } from '../tags.ts'
import { type Canary, canaries, disguises } from '../testing/canaries.ts'
import { KEY, stripped } from '../testing/deidentified.ts'
import { testFile } from '../testing/elements.ts'
import { has, text, valueBytes } from '../values.ts'
import { writeDicomFile } from '../write-file.ts'
import { deidentify } from './deidentify.ts'
import { identifyingAttributes } from './identifying-attributes.ts'
import { pixelRisk } from './pixel-risk.ts'

const CANARY = 'CANARYVTEXT 测试张伟 13800000000'
const TEXT_VRS = ['AE', 'LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UR', 'UT']

describe('planted strings', () => {
	test.each(Object.entries(canaries()))('none is left in %s', async (path, planted) => {
		const { file } = deidentify(await readDicomFile(testFile(path)), KEY)
		const bytes = Buffer.from(writeDicomFile(file))
		expect(planted.filter((canary) => isSearched(canary)).filter(({ value }) => holds(bytes, value))).toEqual([])
	})

	test('they are found in the originals, so that the test above says something', () => {
		const bytes = Buffer.from(testFile('phi-stress/gbk-bytes-no-charset.dcm'))
		expect(holds(bytes, '张伟测')).toBe(true)
		expect(holds(Buffer.from(Buffer.from('x测试张伟y').toString('base64')), '测试张伟')).toBe(true)
	})

	test.each(Object.entries(canaries()).filter(([, planted]) => planted.some(({ where }) => where === 'pixels')))(
		'a person must look at %s',
		async (path) => {
			const file = await readDicomFile(testFile(path))
			// Two of them are compressed: packages/codecs/src/drawn-text.test.ts decodes them and asks again.
			if (valueBytes(file.dataset, 'PixelData') === undefined) return
			expect(pixelRisk(file).risk).toBe('must-be-looked-at')
		},
	)
})

describe('free text', () => {
	test('of no attribute of the dictionary does a planted sentence survive, at any depth, whatever VR the file gives it', () => {
		const base = parseDicomFile(testFile('pixel-formats/CT_small.dcm'))
		for (const vr of [undefined, 'LO', 'UT', 'UN', 'CS'] as const) {
			const planted = plantEverywhere(base.dataset, vr)
			const nested: DataElement = { vr: 'SQ', kind: 'sequence', items: [planted] }
			const dataset = {
				...planted,
				elements: new Map([...planted.elements, [tagOf('ReferencedImageSequence'), nested]]),
			}
			const { file } = deidentify({ ...base, dataset }, KEY)
			expect(Buffer.from(writeDicomFile(file)).includes('CANARYVTEXT')).toBe(false)
			expect(identifyingAttributes(file)).toEqual([])
		}
	})

	test('a phase and a body part stay readable, a name beside them does not', () => {
		const { dataset } = stripped('phi-stress/free-text-TEST-CT0077881.dcm')
		expect(text(dataset, 'StudyDescription')).toBe('上腹部 CT')
		expect(has(dataset, 'SeriesDescription')).toBe(false)
		expect(has(dataset, 'ProtocolName')).toBe(false)
	})
})

/** Not: text in pixels, file names, and the age that 113108 keeps. */
function isSearched({ enc, value }: Canary): boolean {
	return enc !== 'pixels' && enc !== 'name' && value !== '087Y'
}

function holds(bytes: Buffer, value: string): boolean {
	return disguises(value).some((disguise) => bytes.includes(disguise))
}

function plantEverywhere(dataset: Dataset, vrGiven: Vr | undefined): Dataset {
	const elements = new Map(dataset.elements)
	for (const line of DICTIONARY.split('\n')) {
		for (const entry of line.slice(4).split('|')) {
			const tag = Number.parseInt((line.slice(0, 4) + entry.slice(0, 4)).replaceAll('X', '0'), 16)
			const vr = dictionaryEntry(tag)?.vr ?? ''
			if (!TEXT_VRS.includes(vr)) continue
			// Checked against the list of text VRs on the line before.
			elements.set(tag, { vr: vrGiven ?? (vr as Vr), kind: 'value', bytes: new TextEncoder().encode(CANARY) })
		}
	}
	return { elements, characterSets: ['ISO_IR 192'] }
}
