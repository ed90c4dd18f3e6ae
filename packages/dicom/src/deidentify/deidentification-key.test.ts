import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
	isPseudonym,
	newDeidentificationKey,
	readDeidentificationKey,
	timeShiftSeconds,
	writeDeidentificationKey,
} from './deidentification-key.ts'

test('a key has a pseudonym of its own and moves dates back by more than a year', () => {
	const keys = Array.from({ length: 200 }, () => newDeidentificationKey(randomBytes))
	for (const key of keys) {
		expect(key.secret).toHaveLength(32)
		expect(key.pseudonym).toSatisfy(isPseudonym)
		expect(key.dateShiftDays).toBeLessThanOrEqual(-400)
		expect(key.dateShiftDays).toBeGreaterThanOrEqual(-4095)
		expect(timeShiftSeconds(key)).toBeLessThanOrEqual(-60)
		expect(timeShiftSeconds(key)).toBeGreaterThanOrEqual(-1800)
	}
	expect(new Set(keys.map(({ pseudonym }) => pseudonym)).size).toBe(200)
	expect(new Set(keys.map(({ dateShiftDays }) => dateShiftDays)).size).toBeGreaterThan(150)
})

test('a stored key is the same key', () => {
	const key = newDeidentificationKey(randomBytes)
	expect(readDeidentificationKey(writeDeidentificationKey(key))).toEqual(key)
})

test.each(['{}', 'null', '{"secret":"00","pseudonym":"RR-00000000","dateShiftDays":-1}', '[]'])(
	'%s is no key',
	(json) => {
		expect(() => readDeidentificationKey(json)).toThrow(TypeError)
	},
)

test.each(['', 'ZHANG^WEI', 'RR-1234567', 'RR-1234567I', 'RR-12345678^'])('%j is no pseudonym', (value) => {
	expect(isPseudonym(value)).toBe(false)
})
