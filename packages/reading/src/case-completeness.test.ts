import { GroupId, PersonId } from '@readroom/contracts'
import { expect, test } from 'vitest'
import { type DraftFields, missingForPost } from './case-completeness.ts'

const complete: DraftFields = {
	sex: 'M',
	ageYears: 62,
	complaint: '右下腹痛2天',
	question: '游离气体来自哪里?',
	lane: 'urgent',
	visibility: 'hospital',
	seriesCount: 4,
}

function missingPaths(draft: DraftFields): string[] {
	return missingForPost(draft).map(({ path }) => path)
}

test('a complete draft lacks nothing, without history, laboratory values or duration', () => {
	expect(missingForPost(complete)).toEqual([])
})

test('an empty draft lacks everything that every case needs, in the order of the form', () => {
	expect(missingForPost({ seriesCount: 0 })).toEqual(
		['sex', 'ageYears', 'complaint', 'question', 'lane', 'visibility', 'series'].map((path) => ({
			path,
			reason: 'required',
		})),
	)
})

test('a newborn’s age of 0 is an age', () => {
	expect(missingPaths({ ...complete, ageYears: 0 })).toEqual([])
})

test('null and blanks from the database are missing', () => {
	expect(missingPaths({ ...complete, sex: null, complaint: '', question: ' \n' })).toEqual([
		'sex',
		'complaint',
		'question',
	])
})

test('STAT asks why it cannot wait, and only STAT does', () => {
	expect(missingForPost({ ...complete, lane: 'stat' })).toEqual([{ path: 'statReason', reason: 'required-for-stat' }])
	expect(missingPaths({ ...complete, lane: 'stat', statReason: '腹膜刺激征' })).toEqual([])
})

test('a group’s case names the group', () => {
	const groupId = GroupId.parse('0198c5a4-6f0e-7cc3-9a6b-5d3f6f1f2a10')
	expect(missingForPost({ ...complete, visibility: 'group' })).toEqual([
		{ path: 'groupId', reason: 'required-for-visibility' },
	])
	expect(missingPaths({ ...complete, visibility: 'group', groupId })).toEqual([])
})

test('a case for named people names at least one', () => {
	const peopleIds = [PersonId.parse('0198c5a4-6f0e-7cc3-9a6b-5d3f6f1f2a11')]
	expect(missingPaths({ ...complete, visibility: 'people', peopleIds: [] })).toEqual(['peopleIds'])
	expect(missingPaths({ ...complete, visibility: 'people', peopleIds })).toEqual([])
})
