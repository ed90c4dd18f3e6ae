import { Modal } from '@mantine/core'
import { useStore } from 'zustand'
import { useWords } from '../app/words.ts'
import type { ViewerSession } from './viewer-session.ts'

/** The keys as they are drawn, and the sentence that says what each does. */
const KEYS = [
	['↑ ↓', 'scroll'],
	['Page ↑ ↓', 'page'],
	['Home End', 'ends'],
	['F · Space', 'flip'],
	['1 · 2 · 4', 'layout'],
	['N', 'nextPane'],
	['K', 'link'],
	['⇧ 1 – ⇧ 7', 'presets'],
	['0', 'ownWindow'],
	['I', 'invert'],
	['R', 'reset'],
	['S', 'wheel'],
	['W', 'window'],
	['Z', 'zoom'],
	['M', 'pan'],
	['L', 'length'],
	['P', 'probe'],
	['Delete', 'deleteMark'],
	['Ctrl Z', 'undo'],
	['?', 'help'],
] as const

export function KeyHelp({ session }: { session: ViewerSession }) {
	const t = useWords()
	const isOpen = useStore(session.state, (state) => state.isHelpOpen)
	return (
		<Modal opened={isOpen} onClose={() => session.setHelp(false)} title={t.viewer.help} centered size={560}>
			<dl className="key-help">
				{KEYS.map(([keys, what]) => (
					<div key={what}>
						<dt>
							<kbd className="viewer-key">{keys}</kbd>
						</dt>
						<dd>{t.viewer.keys[what]}</dd>
					</div>
				))}
			</dl>
			<p className="key-help-note key-help-mouse">{t.viewer.mouse}</p>
			<p className="key-help-note">{t.viewer.touch}</p>
		</Modal>
	)
}
