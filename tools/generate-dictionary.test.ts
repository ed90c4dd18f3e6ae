import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dictionarySource } from './generate-dictionary.ts'

test('generating the attribute dictionary again gives the same file', () => {
	const committed = new URL('../packages/dicom/src/generated/dictionary.ts', import.meta.url)
	expect(dictionarySource()).toBe(readFileSync(committed, 'utf8'))
})
