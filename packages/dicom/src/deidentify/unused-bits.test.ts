import { describe, expect, test } from 'vitest'
import { parseDicomFile, readDicomFile } from '../parse-file.ts'
import { KEY } from '../testing/deidentified.ts'
import { testFile } from '../testing/elements.ts'
import { valueBytes } from '../values.ts'
import { deidentify } from './deidentify.ts'
import { hasDrawnText } from './drawn-text.ts'
import { identifyingAttributes } from './identifying-attributes.ts'
import { blankUnusedBits, samplesWithUnusedBits } from './unused-bits.ts'

const TWELVE = { bitsAllocated: 16, bitsStored: 12, highBit: 11, isSigned: false } as const

describe('bits outside the stored ones', () => {
	test('are zeros above unsigned samples', () => {
		const frame = Uint16Array.of(0x0123, 0x8123, 0xffff)
		expect(blankUnusedBits(frame, TWELVE)).toBe(2)
		expect([...frame]).toEqual([0x0123, 0x0123, 0x0fff])
	})

	test('repeat the sign above signed samples', () => {
		const frame = Int16Array.of(-5, 0x4123, 0x0fff)
		expect(blankUnusedBits(frame, { ...TWELVE, isSigned: true })).toBe(2)
		expect([...frame]).toEqual([-5, 0x0123, -1])
	})

	test('are left alone where a signed frame has zeros there throughout', () => {
		const frame = Uint16Array.of(0x0fff, 0x0800, 0x0001)
		expect(blankUnusedBits(frame, { ...TWELVE, isSigned: true })).toBe(0)
		expect([...frame]).toEqual([0x0fff, 0x0800, 0x0001])
	})

	test('are zeros below a sample that stands at the top of its word', () => {
		const frame = Uint16Array.of(0x1234, 0x1230)
		expect(blankUnusedBits(frame, { ...TWELVE, highBit: 15 })).toBe(1)
		expect([...frame]).toEqual([0x1230, 0x1230])
	})

	test('are found in bytes of either order', () => {
		const bytes = Uint8Array.of(0x80, 0x01)
		expect(samplesWithUnusedBits(bytes, { ...TWELVE, isBigEndian: true })).toBe(1)
		expect(samplesWithUnusedBits(bytes, TWELVE)).toBe(0)
	})

	test('a name in bit 15 is gone, the picture below it is not, and the original is not touched', () => {
		const before = parseDicomFile(testFile('phi-stress/overlay-in-high-bit.dcm'))
		const samples = (file: typeof before): Uint16Array =>
			new Uint16Array(new Uint8Array(valueBytes(file.dataset, 'PixelData') ?? []).buffer)
		expect(samples(before).some((sample) => sample > 0x7fff)).toBe(true)
		expect(identifyingAttributes(before).map(({ why }) => why)).toContain('unused-bits')
		const after = deidentify(before, KEY)
		expect([...samples(after.file)]).toEqual([...samples(before)].map((sample) => sample & 0x0fff))
		expect(after.report.find(({ keyword }) => keyword === 'PixelData')).toMatchObject({
			action: 'replaced',
			why: 'unused-bits',
		})
	})

	test('bytes behind the last frame are cut', () => {
		const file = parseDicomFile(testFile('pixel-formats/CT_small.dcm'))
		const pixels = valueBytes(file.dataset, 'PixelData') ?? new Uint8Array()
		const longer = new Uint8Array([...pixels, ...new TextEncoder().encode('ZHANGWEI')])
		file.dataset.elements.set(0x7fe00010, { vr: 'OW', kind: 'value', bytes: longer })
		expect(identifyingAttributes(file).map(({ why }) => why)).toContain('beyond-pixels')
		expect(valueBytes(deidentify(file, KEY).file.dataset, 'PixelData')).toEqual(pixels)
	})
})

describe('letters drawn into a picture', () => {
	test('are noticed in a CT section, and not in one without', async () => {
		expect(hasDrawnText(await samplesOf('phi-stress/burned-in-says-yes.dcm'), { rows: 512, columns: 512 })).toBe(true)
		expect(hasDrawnText(await samplesOf('pixel-formats/CT_small.dcm'), { rows: 128, columns: 128 })).toBe(false)
		expect(
			hasDrawnText(await samplesOf('transfer-syntaxes/ct-LittleEndianExplicit_1.2.840.10008.1.2.1.dcm'), {
				rows: 512,
				columns: 512,
			}),
		).toBe(false)
	})

	test('are not seen in an even picture', () => {
		expect(hasDrawnText(new Uint8Array(64 * 64), { rows: 64, columns: 64 })).toBe(false)
	})
})

async function samplesOf(path: string): Promise<Int16Array> {
	const { dataset } = await readDicomFile(testFile(path))
	return new Int16Array(new Uint8Array(valueBytes(dataset, 'PixelData') ?? []).buffer)
}
