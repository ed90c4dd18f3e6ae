import { expect, test } from 'vitest'
import { isWider } from './visibility.ts'

test('from named people over a group and the hospital to the network is wider, step by step or at once', () => {
	expect(isWider('people', 'group')).toBe(true)
	expect(isWider('group', 'hospital')).toBe(true)
	expect(isWider('hospital', 'network')).toBe(true)
	expect(isWider('people', 'network')).toBe(true)
})

test('staying the same or going back is not wider', () => {
	expect(isWider('hospital', 'hospital')).toBe(false)
	expect(isWider('network', 'people')).toBe(false)
	expect(isWider('hospital', 'group')).toBe(false)
})
