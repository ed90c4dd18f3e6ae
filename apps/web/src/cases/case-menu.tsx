import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReadingCase, withdrawCase } from '@readroom/contracts'
import { IconArrowDown, IconDots, IconFilePlus, IconShare3, IconTrash, IconWorld } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useConfirm } from '../app/confirm.tsx'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { useFlag } from '../flags/use-flag.tsx'
import { timingsQuery } from '../lanes/lane-queries.ts'
import { ReaderItems } from './reader-items.tsx'

/** Each with what it needs, when it is opened. */
const DIALOGS = {
	addendum: lazy(async () => ({ default: (await import('./addendum-dialog.tsx')).AddendumDialog })),
	share: lazy(async () => ({ default: (await import('../sharing/share-dialog.tsx')).ShareDialog })),
	widen: lazy(async () => ({ default: (await import('./widen-dialog.tsx')).WidenDialog })),
	lane: lazy(async () => ({ default: (await import('../lanes/lower-lane-dialog.tsx')).LowerLaneDialog })),
}

/** What can be done with a case as a whole, by whoever may. */
export function CaseMenu({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { data } = useQuery(timingsQuery(readingCase.id))
	const [opened, setOpened] = useState<keyof typeof DIALOGS | null>(null)
	const withdrawing = useWithdrawing(readingCase)
	const flag = useFlag({ caseId: readingCase.id, target: 'case', targetId: readingCase.id })
	const { status, lane, visibility, part } = readingCase
	const isMine = part === 'poster'
	const mayLower = data?.mayLowerLane === true && lane !== 'teaching'
	const Dialog = opened === null ? undefined : DIALOGS[opened]
	return (
		<>
			{withdrawing.dialog}
			{flag.dialog}
			{Dialog !== undefined && (
				<Suspense fallback={null}>
					<Dialog readingCase={readingCase} onClose={() => setOpened(null)} />
				</Suspense>
			)}
			<Menu position="bottom-end">
				<Menu.Target>
					<ActionIcon variant="subtle" color="gray" aria-label={t.opinions.more}>
						<IconDots size={16} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					{isMine && status === 'open' && (
						<Menu.Item leftSection={<IconFilePlus size={15} />} onClick={() => setOpened('addendum')}>
							{t.lanes.addAddendum}
						</Menu.Item>
					)}
					{isMine && visibility !== 'network' && (
						<Menu.Item leftSection={<IconWorld size={15} />} onClick={() => setOpened('widen')}>
							{t.lanes.widen}
						</Menu.Item>
					)}
					{isMine && status !== 'draft' && (
						<Menu.Item leftSection={<IconShare3 size={15} />} onClick={() => setOpened('share')}>
							{t.sharing.share}
						</Menu.Item>
					)}
					{mayLower && (
						<Menu.Item leftSection={<IconArrowDown size={15} />} onClick={() => setOpened('lane')}>
							{t.lanes.lowerLane}
						</Menu.Item>
					)}
					{!isMine && <ReaderItems readingCase={readingCase} onFlag={flag.open} />}
					{isMine && (
						<Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={withdrawing.open}>
							{t.opinions.withdraw}
						</Menu.Item>
					)}
				</Menu.Dropdown>
			</Menu>
		</>
	)
}

function useWithdrawing(readingCase: ReadingCase) {
	const t = useWords()
	const navigate = useNavigate()
	const { mutate } = useCaseAction(withdrawCase, readingCase.id, () => {
		notifications.show({ message: t.opinions.withdrawn })
		void navigate({ to: '/' })
	})
	return useConfirm({
		title: t.opinions.withdrawTitle,
		text: t.opinions.withdrawText,
		confirmLabel: t.opinions.withdraw,
		onConfirm: () => mutate({ params: { caseId: readingCase.id } }),
	})
}
