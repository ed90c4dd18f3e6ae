import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keptText } from './kept-text.ts'

test('every attribute whose text may stay is published', () => {
	const published = readFileSync(new URL('../../../../docs/privacy.md', import.meta.url), 'utf8')
	const table = published.slice(published.indexOf('## Text that stays'), published.indexOf('## What is not sent'))
	const listed = new Set(table.match(/[A-Za-z]+/g))
	expect(Object.keys(keptText).filter((keyword) => !listed.has(keyword))).toEqual([])
})
