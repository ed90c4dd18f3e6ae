import { expect, test } from 'vitest'
import { commandOf, type KeyPress } from './keyboard.ts'

function press(key: string, more: Partial<KeyPress> = {}): ReturnType<typeof commandOf> {
	return commandOf({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })
}

test('1, 2 and 4 are panes; with Shift the digits are windows, whatever sign the keyboard gives', () => {
	expect(press('4', { code: 'Digit4' })).toEqual({ type: 'layout', count: 4 })
	expect(press('$', { code: 'Digit4', shiftKey: true })).toEqual({ type: 'preset', preset: 'bone' })
	expect(press('¤', { code: 'Digit4', shiftKey: true })).toEqual({ type: 'preset', preset: 'bone' })
	expect(press('3', { code: 'Digit3' })).toBeUndefined()
})

test('letters work in capitals too', () => {
	expect(press('F')).toEqual({ type: 'flip-phase' })
	expect(press('PageDown')).toEqual({ type: 'scroll', by: 10 })
})

test('what the browser does with Ctrl, Alt and Tab stays the browser’s', () => {
	expect(press('r', { ctrlKey: true })).toBeUndefined()
	expect(press('ArrowLeft', { altKey: true })).toBeUndefined()
	expect(press('Tab')).toBeUndefined()
	expect(press('z', { metaKey: true })).toEqual({ type: 'undo-mark' })
})
