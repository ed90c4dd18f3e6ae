import { Badge, Button, Modal, Skeleton, Text } from '@mantine/core'
import { listShares, type ReadingCase, revokeShare, type ShareLink } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { type MadeShare, NewShareForm } from './new-share-form.tsx'
import { SecretsOnce } from './secrets-once.tsx'
import './sharing.css'

/** Links to a case of one's own: makes them, shows who opened them, takes them back. */
export function ShareDialog({ readingCase, onClose }: { readingCase: ReadingCase; onClose: () => void }) {
	const t = useWords()
	const [made, setMade] = useState<MadeShare>()
	const { id: caseId } = readingCase
	const { data } = useQuery({
		queryKey: caseKey(caseId, 'shares'),
		queryFn: () => api.call(listShares, { params: { caseId } }),
	})
	return (
		<Modal opened onClose={onClose} title={t.sharing.title} size="lg" centered>
			<Text size="sm" c="dimmed" mb="sm">
				{t.sharing.hint}
			</Text>
			{made === undefined ? <NewShareForm caseId={caseId} onMade={setMade} /> : <SecretsOnce made={made} />}
			<h3 className="share-heading">{t.sharing.list}</h3>
			{data === undefined && <Skeleton height={44} />}
			{data?.items.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.sharing.none}
				</Text>
			)}
			<ul className="share-list">
				{data?.items.map((share) => (
					<OneShare key={share.id} readingCase={readingCase} share={share} />
				))}
			</ul>
		</Modal>
	)
}

function OneShare({ readingCase, share }: { readingCase: ReadingCase; share: ShareLink }) {
	const t = useWords()
	const now = useNow()
	const locale = useLocale()
	const isOpen = share.state === 'open'
	const { mutate, isPending } = useCaseAction(revokeShare, readingCase.id)
	const { open, dialog } = useConfirm({
		title: t.sharing.revokeTitle,
		text: t.sharing.revokeText,
		confirmLabel: t.sharing.revoke,
		onConfirm: () => mutate({ params: { caseId: readingCase.id, shareId: share.id } }),
	})
	const until = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' })
	return (
		<li className="share-line" data-testid="share">
			{dialog}
			<div>
				<div className="share-facts">
					<Badge variant="light" color={isOpen ? 'teal' : 'gray'}>
						{t.sharing.state[share.state]}
					</Badge>
					<Text span size="sm">
						{t.sharing.viewCount({ count: share.views.length, most: share.mostViews })}
					</Text>
					<Text span size="xs" c="dimmed">
						{t.sharing.until({ time: until.format(new Date(share.expiresAt)) })}
					</Text>
				</div>
				{share.views.map((view) => (
					<Text key={view.beganAt} size="xs" c="dimmed">
						{view.viewerName} · {timeAgo(view.beganAt, now, t)}
					</Text>
				))}
			</div>
			{(isOpen || share.state === 'used-up') && (
				<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={open}>
					{t.sharing.revoke}
				</Button>
			)}
		</li>
	)
}
