import { Button, CloseButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { useWords } from '../app/words.ts'
import type { ViewerSession } from './viewer-session.ts'

export interface NoticesProps {
	readonly session: ViewerSession
	/** Images have come, or changed, since they were opened. */
	readonly hasNews: boolean
	/** Opens them anew. */
	readonly onReopen: () => void
}

/** What holds for all panes, in one line above them. */
export function Notices({ session, hasNews, onReopen }: NoticesProps) {
	const t = useWords()
	const isCpu = useStore(session.state, (state) => state.isCpu)
	const missingCount = useStore(session.state, (state) => state.missingCount)
	const [isCpuSeen, setCpuSeen] = useState(false)
	return (
		<div className="viewer-notices">
			{hasNews && (
				<Notice>
					{t.viewer.news}
					<Button size="compact-xs" variant="default" onClick={onReopen}>
						{t.viewer.showNews}
					</Button>
				</Notice>
			)}
			{missingCount > 0 && (
				<Notice>
					{t.viewer.missing({ count: missingCount })}
					<Button size="compact-xs" variant="default" onClick={onReopen}>
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
