import { Locale, Phase } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImageLink, imageLink, parseImageLinks } from './image-links.ts'

function linksIn(text: string): ImageLink[] {
	return parseImageLinks(text).flatMap((segment) => (segment.type === 'link' ? [segment.link] : []))
}

describe('links to slices in a text', () => {
	test.each([
		['[动脉期 · 图 57]', { phase: 'arterial', sliceNumber: 57 }],
		['[arterial · img 57]', { phase: 'arterial', sliceNumber: 57 }],
		['[序列 3 · 图 45]', { seriesNumber: 3, sliceNumber: 45 }],
		['[series 3 · img 45]', { seriesNumber: 3, sliceNumber: 45 }],
		['[动脉期·图57]', { phase: 'arterial', sliceNumber: 57 }],
		['[ Arterial  •  IMG 57 ]', { phase: 'arterial', sliceNumber: 57 }],
		['【平扫・图５７】', { phase: 'plain', sliceNumber: 57 }],
		['［延迟期．图 7］', { phase: 'delayed', sliceNumber: 7 }],
		['[门脉 · 图 57]', { phase: 'venous', sliceNumber: 57 }],
		['[portal venous · image 9]', { phase: 'venous', sliceNumber: 9 }],
	])('%s', (text, link) => {
		expect(parseImageLinks(text)).toEqual([{ type: 'link', text, link }])
	})

	test.each([
		'[动脉期 · 图 0]',
		'[动脉期 57]',
		'[arterial · img]',
		'[late · img 4]',
		'[动脉期 · 图 1234567]',
		'[]',
		'[arterial · img 57',
		'arterial · img 57]',
	])('%s is only text', (text) => {
		expect(parseImageLinks(text)).toEqual([{ type: 'text', text }])
	})

	test('stand between the words around them', () => {
		expect(parseImageLinks('气泡见[静脉期 · 图 57], 对照 [平扫 · 图 55]。')).toEqual([
			{ type: 'text', text: '气泡见' },
			{ type: 'link', text: '[静脉期 · 图 57]', link: { phase: 'venous', sliceNumber: 57 } },
			{ type: 'text', text: ', 对照 ' },
			{ type: 'link', text: '[平扫 · 图 55]', link: { phase: 'plain', sliceNumber: 55 } },
			{ type: 'text', text: '。' },
		])
	})

	test('a bracket that is never closed does not swallow the link after it', () => {
		expect(linksIn('[see [arterial · img 3]')).toEqual([{ phase: 'arterial', sliceNumber: 3 }])
	})

	test('an empty text has no segments', () => {
		expect(parseImageLinks('')).toEqual([])
	})
})

const sliceNumber = fc.integer({ min: 1, max: 99_999 })
const links: fc.Arbitrary<ImageLink> = fc.oneof(
	fc.record({ phase: fc.constantFrom(...Phase.options), sliceNumber }),
	fc.record({ seriesNumber: fc.integer({ min: 0, max: 99_999 }), sliceNumber }),
)

describe('for any text', () => {
	test('the segments together are the whole text again', () => {
		const pieces = fc.constantFrom(
			'[',
			']',
			'【',
			'·',
			' ',
			'图',
			'img',
			'7',
			'动脉期',
			'series 3',
			'[venous · img 4]',
			'\n',
		)
		const texts = fc.oneof(
			fc.string(),
			fc.array(pieces).map((words) => words.join('')),
		)
		fc.assert(
			fc.property(texts, (text) => {
				expect(
					parseImageLinks(text)
						.map((segment) => segment.text)
						.join(''),
				).toBe(text)
			}),
		)
	})

	test('a link that was written is read back, in both languages', () => {
		fc.assert(
			fc.property(links, fc.constantFrom(...Locale.options), (link, locale) => {
				expect(linksIn(`见 ${imageLink(link, locale)}.`)).toEqual([link])
			}),
		)
	})

	test('eight thousand links that are never closed take no time', () => {
		const started = performance.now()
		expect(parseImageLinks('[动脉期 ·'.repeat(8000))).toHaveLength(1)
		expect(performance.now() - started).toBeLessThan(1000)
	})
})

test('links are written as people say them', () => {
	expect(imageLink({ phase: 'arterial', sliceNumber: 57 }, 'zh')).toBe('[动脉期 · 图 57]')
	expect(imageLink({ phase: 'arterial', sliceNumber: 57 }, 'en')).toBe('[arterial · img 57]')
	expect(imageLink({ seriesNumber: 3, sliceNumber: 45 }, 'zh')).toBe('[序列 3 · 图 45]')
	expect(imageLink({ seriesNumber: 3, sliceNumber: 45 }, 'en')).toBe('[series 3 · img 45]')
})
