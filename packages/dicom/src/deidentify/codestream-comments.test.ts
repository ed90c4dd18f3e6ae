import { describe, expect, test } from 'vitest'
import { parseDicomFile } from '../parse-file.ts'
import { KEY } from '../testing/deidentified.ts'
import { bytesOf, testFile, testFiles } from '../testing/elements.ts'
import { withoutComments } from './codestream-comments.ts'
import { deidentify } from './deidentify.ts'

const TABLE = [0xff, 0xdb, 0, 4, 1, 2]
const SCAN = [0xff, 0xda, 0, 3, 9, 0x11, 0xff, 0, 0x22, 0xff, 0xd0, 0x33]
const COMMENT = [0xff, 0xfe, 0, 7, ...bytesOf('ZHANG')]
const EXIF = [0xff, 0xe1, 0, 8, ...bytesOf('Exif\0\0')]
const JFIF = [0xff, 0xe0, 0, 16, ...bytesOf('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0]

describe('JPEG', () => {
	test('loses comments and application data, between scans too, and keeps what decoders read', () => {
		const written = Uint8Array.from([
			0xff,
			0xd8,
			...JFIF,
			...EXIF,
			...COMMENT,
			...TABLE,
			...SCAN,
			...COMMENT,
			...SCAN,
			0xff,
			0xd9,
		])
		expect([...withoutComments(written)]).toEqual([0xff, 0xd8, ...JFIF, ...TABLE, ...SCAN, ...SCAN, 0xff, 0xd9])
	})

	test('loses what stands behind its end', () => {
		const written = Uint8Array.from([0xff, 0xd8, ...TABLE, ...SCAN, 0xff, 0xd9, ...bytesOf('ZHANG')])
		expect([...withoutComments(written)]).toEqual([0xff, 0xd8, ...TABLE, ...SCAN, 0xff, 0xd9])
	})

	test('is the same array where nothing goes, cut or padded too', () => {
		for (const end of [[0xff, 0xd9], [0xff, 0xd9, 0], []]) {
			const written = Uint8Array.from([0xff, 0xd8, ...TABLE, ...SCAN, ...end])
			expect(withoutComments(written)).toBe(written)
		}
	})
})

test('JPEG 2000 loses comments of its main header except the coder’s signature', () => {
	const size = [0xff, 0x51, 0, 4, 1, 2]
	const signature = [0xff, 0x64, 0, 23, 0, 1, ...bytesOf('OpenJPH Ver 0.31.0.')]
	const name = [0xff, 0x64, 0, 9, 0, 1, ...bytesOf('ZHANG')]
	const tile = [0xff, 0x90, 0, 10, 0, 0, 0xff, 0x64]
	const written = Uint8Array.from([0xff, 0x4f, ...size, ...name, ...signature, ...tile])
	expect([...withoutComments(written)]).toEqual([0xff, 0x4f, ...size, ...signature, ...tile])
})

test('frames of the test pictures hold nothing that goes, but for the one made to', () => {
	const compressed = testFiles().filter(
		({ path }) => /^(?:transfer-syntaxes|pixel-formats|phi-stress\/jpeg)/.test(path) && !path.includes('Deflated'),
	)
	const changed = compressed.filter(({ path }) => {
		const { report } = deidentify(parseDicomFile(testFile(path)), KEY)
		return report.some(({ why }) => why === 'codestream-comment')
	})
	expect(changed.map(({ path }) => path)).toEqual(['phi-stress/jpeg-comment-exif.dcm'])
})
