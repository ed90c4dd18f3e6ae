import { describe, expect, test } from 'vitest'
import { parseAccept, parseMediaType } from './media-type.ts'

describe('media types', () => {
	test('parameters are read with and without quotes, names in any case', () => {
		const type = parseMediaType('Multipart/Related; TYPE="application/dicom" ;boundary=a-b_c; start="x\\"y"')
		expect(type?.name).toBe('multipart/related')
		expect(Object.fromEntries(type?.parameters ?? [])).toEqual({
			type: 'application/dicom',
			boundary: 'a-b_c',
			start: 'x"y',
		})
	})

	test('what is not a media type is none', () => {
		for (const header of ['', 'text', '/', 'text/', 'a/b c', 'a/b; x="', 'a/b, c/d']) {
			expect(parseMediaType(header), header).toBeUndefined()
		}
	})

	test('an Accept header is read best first, commas inside quotes and all', () => {
		const accepted = parseAccept(
			'multipart/related; type="application/octet-stream"; transfer-syntax=*, text/html;q=0.5, a/b;x="1,2";q=0.9',
		)
		expect(accepted?.map(({ name, quality }) => [name, quality])).toEqual([
			['multipart/related', 1],
			['a/b', 0.9],
			['text/html', 0.5],
		])
		expect(accepted?.[0]?.parameters.get('transfer-syntax')).toBe('*')
		expect(accepted?.[1]?.parameters.get('x')).toBe('1,2')
	})

	test('an Accept header of a thousand types is not worked through', () => {
		expect(parseAccept('a/b,'.repeat(1000))).toBeUndefined()
		expect(parseAccept('nonsense')).toBeUndefined()
		expect(parseAccept('')).toEqual([])
	})
})
