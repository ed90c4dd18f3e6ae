import { CaseStatus, PartInCase } from '@readroom/contracts'
import { describe, expect, test } from 'vitest'
import { mayReadOpinions, partInCase } from './blind-first.ts'

const stranger = { isPoster: false, hasBlindOpinion: false, hasDeclined: false }

describe('part in a case', () => {
	test('who did nothing yet is a reader, and blind', () => {
		expect(partInCase(stranger)).toBe('reader')
	})

	test('the poster is the poster', () => {
		expect(partInCase({ ...stranger, isPoster: true })).toBe('poster')
	})

	test('a blind opinion makes one who answered', () => {
		expect(partInCase({ ...stranger, hasBlindOpinion: true })).toBe('answered')
		expect(partInCase({ ...stranger, hasBlindOpinion: true, hasDeclined: true })).toBe('answered')
	})

	test('declining stays declining, since what is written afterwards is not blind', () => {
		expect(partInCase({ ...stranger, hasDeclined: true })).toBe('declined')
	})
})

describe('reading the opinions of others', () => {
	test('while the case is not closed everybody but the blind reader may', () => {
		for (const status of ['draft', 'open'] as const) {
			expect(PartInCase.options.filter((part) => mayReadOpinions(part, status))).toEqual([
				'poster',
				'answered',
				'declined',
			])
		}
	})

	test('once the outcome is known everybody may', () => {
		expect(PartInCase.options.every((part) => mayReadOpinions(part, 'closed'))).toBe(true)
	})

	test('a blind reader may in no other state than closed', () => {
		expect(CaseStatus.options.filter((status) => mayReadOpinions('reader', status))).toEqual(['closed'])
	})
})
