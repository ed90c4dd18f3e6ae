import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { profilePatterns, profileRows } from '../packages/dicom/src/generated/profile.ts'
import { profileSource } from './generate-profile.ts'

test('generating the confidentiality profile again gives the same file', () => {
	const committed = new URL('../packages/dicom/src/generated/profile.ts', import.meta.url)
	expect(profileSource()).toBe(readFileSync(committed, 'utf8'))
})

test('all 655 rows of PS3.15 table E.1-1 are there', () => {
	const tags = Object.values(profileRows).flatMap((row) => row.match(/.{8}/g) ?? [])
	expect(new Set(tags).size).toBe(651)
	expect(Object.keys(profilePatterns)).toHaveLength(4)
})
