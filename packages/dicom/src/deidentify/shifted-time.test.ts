import { describe, expect, test } from 'vitest'
import { shiftedDate, shiftedDateTime, shiftedTime } from './shifted-time.ts'

const BACK = { days: -1000, seconds: -600 }

describe('shifted dates and times', () => {
	test('a date moves by days, over leap years', () => {
		expect(shiftedDate('20240301', '120000', { days: -1, seconds: 0 })).toBe('20240229')
		expect(shiftedDate('20260105', undefined, BACK)).toBe('20230411')
	})

	test('the date goes back one more day where its clock time crosses midnight', () => {
		expect(shiftedDate('20260105', '000500', BACK)).toBe('20230410')
		expect(shiftedTime('000500', BACK)).toBe('235500')
		expect(shiftedDateTime('20260105000500', BACK)).toBe('20230410235500')
	})

	test('the interval between two acquisitions is what it was, to the fraction of a second', () => {
		expect(shiftedTime('113025.120000', BACK)).toBe('112025.120000')
		expect(shiftedTime('113100.500000', BACK)).toBe('112100.500000')
	})

	test('precision stays, the offset from UTC goes', () => {
		expect(shiftedDateTime('20260105101500.5+0800', BACK)).toBe('20230411100500.5')
		expect(shiftedDateTime('202601051015', BACK)).toBe('202304111005')
		expect(shiftedDateTime('20260105', BACK)).toBe('20230411')
		expect(shiftedTime('1015', BACK)).toBe('1005')
	})

	test('forms of ACR-NEMA 2.0 are read and written as today', () => {
		expect(shiftedDate('2026.01.05', undefined, BACK)).toBe('20230411')
		expect(shiftedTime('10:15:00', BACK)).toBe('100500')
	})

	test.each(['', '20260230', '20261301', '2026', 'ZHANGWEI', '20260105-20260107'])('%j is no date', (value) => {
		expect(shiftedDate(value, undefined, BACK)).toBeUndefined()
	})

	test.each(['', '2500', '106100', 'ten', '10:15:00 ZHANG'])('%j is no time', (value) => {
		expect(shiftedTime(value, BACK)).toBeUndefined()
	})
})
