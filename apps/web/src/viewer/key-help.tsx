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
	['Tab', 'nextPane'],
	['K', 'link'],
	['1 – 7', 'presets'],
	['W', 'window'],
	['S', 'wheel'],
	['Z', 'zoom'],
	['M', 'pan'],
	['L', 'length'],
	['P', 'probe'],
	['I', 'invert'],
	['R', 'reset'],
	['Delete', 'deleteMark'],
	['Ctrl Z', 'undo'],
	['?', 'help'],
] as const

export function KeyHelp({ session }: { session: ViewerSession }) {
	const t = useWords()
	const isOpen = useStore(session.state, (state) => state.isHelpOpen)
	return (
		<Modal opened={isOpen} onClose={() => session.setHelp(false)} title={t.viewer.help} centered size="md">
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
			<p className="key-help-note">{t.viewer.mouse}</p>
			<p className="key-help-note">{t.viewer.touch}</p>
		</Modal>
	)
}
