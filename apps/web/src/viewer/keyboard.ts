import type { WindowPreset } from '@readroom/dicom'
import type { Layout } from './pane-state.ts'

/** What a mouse's left button or one finger does. */
export type ViewerTool = 'scroll' | 'window' | 'zoom' | 'pan' | 'length' | 'probe'

/** What a person asks the viewer for with a key or a button. */
export type ViewerCommand =
	| { readonly type: 'scroll'; readonly by: number }
	| { readonly type: 'go-to'; readonly end: 'first' | 'last' }
	| { readonly type: 'tool'; readonly tool: ViewerTool }
	| { readonly type: 'layout'; readonly count: Layout }
	| { readonly type: 'preset'; readonly preset: WindowPreset }
	| { readonly type: 'own-window' }
	| { readonly type: 'flip-phase' }
	| { readonly type: 'next-pane' }
	| { readonly type: 'invert' }
	| { readonly type: 'reset' }
	| { readonly type: 'toggle-link' }
	| { readonly type: 'undo-mark' }
	| { readonly type: 'delete-mark' }
	| { readonly type: 'help' }

/** Slices that PageUp and PageDown move by. */
const PAGE = 10

/** The presets on the keys 1 to 7, with Shift. */
export const PRESET_KEYS: readonly WindowPreset[] = [
	'lung',
	'mediastinum',
	'soft-tissue',
	'bone',
	'brain',
	'abdomen',
	'liver',
]

const BY_KEY: Readonly<Record<string, ViewerCommand>> = {
	'1': { type: 'layout', count: 1 },
	'2': { type: 'layout', count: 2 },
	'4': { type: 'layout', count: 4 },
	'0': { type: 'own-window' },
	arrowup: { type: 'scroll', by: -1 },
	arrowleft: { type: 'scroll', by: -1 },
	arrowdown: { type: 'scroll', by: 1 },
	arrowright: { type: 'scroll', by: 1 },
	pageup: { type: 'scroll', by: -PAGE },
	pagedown: { type: 'scroll', by: PAGE },
	home: { type: 'go-to', end: 'first' },
	end: { type: 'go-to', end: 'last' },
	s: { type: 'tool', tool: 'scroll' },
	w: { type: 'tool', tool: 'window' },
	l: { type: 'tool', tool: 'length' },
	z: { type: 'tool', tool: 'zoom' },
	m: { type: 'tool', tool: 'pan' },
	p: { type: 'tool', tool: 'probe' },
	i: { type: 'invert' },
	r: { type: 'reset' },
	f: { type: 'flip-phase' },
	' ': { type: 'flip-phase' },
	n: { type: 'next-pane' },
	k: { type: 'toggle-link' },
	delete: { type: 'delete-mark' },
	backspace: { type: 'delete-mark' },
	'?': { type: 'help' },
}

/** The keys of a `KeyboardEvent`. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key asks the viewer for; undefined leaves it to the browser. */
export function commandOf({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): ViewerCommand | undefined {
	const name = key.toLowerCase()
	if (altKey) return undefined
	if (ctrlKey || metaKey) return name === 'z' ? { type: 'undo-mark' } : undefined
	// With Shift the key of a digit gives another sign on every keyboard; where it lies is the same on all.
	const [, digit] = (shiftKey && /^Digit([1-9])$/.exec(code)) || []
	const preset = digit === undefined ? undefined : PRESET_KEYS[Number(digit) - 1]
	if (preset !== undefined) return { type: 'preset', preset }
	return Object.hasOwn(BY_KEY, name) ? BY_KEY[name] : undefined
}

/** Keys that work a button or link that has the focus. */
const BUTTON_KEYS = new Set([' ', 'Enter'])

/** Whether a key belongs to what has the focus: a text that is written, a menu or a button that is worked with keys. */
export function isForPage(target: EventTarget | null, key: string): boolean {
	if (!(target instanceof HTMLElement)) return false
	const isText = target.closest(
		'input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=listbox]',
	)
	if (isText !== null) return true
	return BUTTON_KEYS.has(key) && target.closest('button, a, [tabindex="0"]') !== null
}
