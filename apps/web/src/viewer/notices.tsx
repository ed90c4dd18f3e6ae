import { Button, CloseButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { useWords } from '../app/words.ts'
import type { ViewerSession } from './viewer-session.ts'

interface NoticesProps {
	readonly session: ViewerSession
	/** Opens the images anew. */
	readonly onRetry: () => void
}

/** What holds for all panes, in one line above them. */
export function Notices({ session, onRetry }: NoticesProps) {
	const t = useWords()
	const isCpu = useStore(session.state, (state) => state.isCpu)
	const missingCount = useStore(session.state, (state) => state.missingCount)
	const [isCpuSeen, setCpuSeen] = useState(false)
	return (
		<div className="viewer-notices">
			{missingCount > 0 && (
				<Notice>
					{t.viewer.missing({ count: missingCount })}
					<Button size="compact-xs" variant="default" onClick={onRetry}>
						{t.viewer.retry}
					</Button>
				</Notice>
			)}
			{isCpu && !isCpuSeen && (
				<Notice>
					{t.viewer.cpu}
					<CloseButton size="xs" aria-label={t.viewer.dismiss} onClick={() => setCpuSeen(true)} />
				</Notice>
			)}
		</div>
	)
}

function Notice({ children }: { children: ReactNode }) {
	return (
		<div role="status" className="viewer-notice">
			{children}
		</div>
	)
}
