import { expect, test } from 'vitest'
import { isWithin } from './icd10.ts'

test.each([
	['K35.2', 'K35', true],
	['K35.2', 'K35.2', true],
	['k352', 'K35.2', true],
	['K35', 'K35.2', false],
	['K35.2', 'K3', false],
	['K35.2', 'K36', false],
	['K76.8-FNH', 'K76', true],
	['K76.8-FNH', 'K76.8', false],
])('%s within %s: %s', (code, ancestor, isInside) => {
	expect(isWithin(code, ancestor)).toBe(isInside)
})
