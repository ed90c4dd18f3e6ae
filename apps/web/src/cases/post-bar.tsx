import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconSend, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { useConfirm } from '../app/confirm.tsx'
import { problemText } from '../app/problem-text.ts'
import { useMe } from '../app/session.ts'
import { useLocale, useWords } from '../app/words.ts'
import { isUnderWay } from '../prepare/preparation-state.ts'
import { usePreparation } from '../prepare/use-preparation.ts'
import type { PostDraft } from './post-draft.ts'
import { closeDraft } from './post-drafts.ts'

interface PostBarProps {
	readonly draft: PostDraft
	readonly missingCount: number
	readonly onPost: () => void
}

/** Whether all is saved and all is there, and the button that posts. */
export function PostBar({ draft, missingCount, onPost }: PostBarProps) {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const { posting, problem, caseId, preparation } = useStore(draft.store)
	const isSending = usePreparation(preparation, isUnderWay)
	return (
		<footer className="post-bar">
			<div className="post-bar-row">
				<div className="post-bar-text">
					<SavedText draft={draft} />
					{problem !== undefined && (
						<Text size="sm" c="red.4" role="alert">
							{problemText(problem, t)}
						</Text>
					)}
					{missingCount > 0 && (
						<Text size="sm" c="red.4">
							{t.post.missing({ count: missingCount })}
						</Text>
					)}
					{!isVerified && (
						<Text size="sm" c="yellow.4">
							{t.post.awaiting}
						</Text>
					)}
					{posting === 'when-ready' && (
						<Text size="sm" c="accent.4" role="status">
							{isSending === true ? t.post.waitingToPost : t.post.waitingForServer}
						</Text>
					)}
				</div>
				{caseId !== null && <WithdrawButton draft={draft} />}
				{posting === 'when-ready' ? (
					<Button size="md" variant="default" className="post-bar-post" onClick={() => draft.dontPost()}>
						{t.post.dontWait}
					</Button>
				) : (
					<Button
						size="md"
						className="post-bar-post"
						leftSection={<IconSend size={17} />}
						title={t.post.postHint}
						disabled={!isVerified}
						loading={posting === 'now'}
						onClick={onPost}
					>
						{isSending === true ? t.post.postWhenReady : t.post.post}
					</Button>
				)}
			</div>
		</footer>
	)
}

function SavedText({ draft }: { draft: PostDraft }) {
	const t = useWords()
	const locale = useLocale()
	const { saving, savedAt } = useStore(draft.store)
	const time = savedAt?.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
	const text =
		saving === 'not-started'
			? t.post.notStarted
			: saving === 'saving'
				? t.post.saving
				: saving === 'not-saved'
					? t.post.notSaved
					: time === undefined
						? t.post.savedBefore
						: t.post.savedAt({ time })
	return (
		<Text size="xs" c={saving === 'not-saved' ? 'yellow.4' : 'dimmed'} role="status" data-testid="saved">
			{text}
		</Text>
	)
}

function WithdrawButton({ draft }: { draft: PostDraft }) {
	const t = useWords()
	const navigate = useNavigate()
	const { open, dialog } = useConfirm({
		title: t.post.withdrawTitle,
		text: t.post.withdrawText,
		confirmLabel: t.post.withdraw,
		onConfirm: () => void withdraw(),
	})

	async function withdraw() {
		try {
			const { caseId } = draft.store.getState()
			await draft.withdraw()
			if (caseId !== null) closeDraft(caseId)
			await navigate({ to: '/' })
		} catch (error) {
			notifications.show({ color: 'red', message: problemText(error, t) })
		}
	}

	return (
		<>
			<Button variant="subtle" color="gray" size="sm" leftSection={<IconTrash size={16} />} onClick={open}>
				{t.post.withdraw}
			</Button>
			{dialog}
		</>
	)
}
