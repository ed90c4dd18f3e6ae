import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type CaseId, FlagReason, type FlagTarget, raiseFlag } from '@readroom/contracts'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import './flags.css'

interface Flagged {
	readonly caseId: CaseId
	readonly target: FlagTarget
	readonly targetId: string
}

/** Flagging something to its moderators: `open()` asks why, `dialog` is what asks. */
export function useFlag(flagged: Flagged): { open: () => void; dialog: ReactNode } {
	const t = useWords()
	const [isOpen, { open, close }] = useDisclosure(false)
	const dialog = (
		<Modal opened={isOpen} onClose={close} title={t.flags.flagTitle[flagged.target]} centered>
			<FlagForm flagged={flagged} onDone={close} />
		</Modal>
	)
	return { open, dialog }
}

function FlagForm({ flagged, onDone }: { flagged: Flagged; onDone: () => void }) {
	const t = useWords()
	const [reason, setReason] = useState<FlagReason>()
	const [note, setNote] = useState('')
	const { caseId, target, targetId } = flagged
	const { mutate, isPending } = useCaseAction(raiseFlag, caseId, ({ isHidden }) => {
		onDone()
		notifications.show({ color: 'teal', message: isHidden ? t.flags.sentHidden : t.flags.sent })
	})

	function send() {
		if (reason !== undefined) mutate({ params: { caseId }, body: { target, targetId, reason, note } })
	}

	return (
		<Stack gap="sm">
			<Radio.Group
				label={t.flags.reasonLabel}
				value={reason ?? ''}
				onChange={(value) => setReason(FlagReason.parse(value))}
			>
				<Stack gap={8} mt={6}>
					{FlagReason.options.map((value) => (
						<Radio key={value} value={value} label={t.flags.reason[value]} />
					))}
				</Stack>
			</Radio.Group>
			{reason !== undefined && (
				<Text size="xs" c={reason === 'privacy' ? 'yellow.5' : 'dimmed'}>
					{reason === 'privacy' ? t.flags.privacyHint : t.flags.otherHint}
				</Text>
			)}
			<Textarea
				label={t.flags.note}
				placeholder={t.flags.notePlaceholder}
				value={note}
				maxLength={500}
				autosize
				minRows={2}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			<Group justify="flex-end" gap="xs">
				<Link to="/conduct" target="_blank" className="text-link flag-conduct">
					{t.conduct.link}
				</Link>
				<Button variant="default" onClick={onDone}>
					{t.app.cancel}
				</Button>
				<Button color="red" disabled={reason === undefined} loading={isPending} onClick={send}>
					{t.flags.flag}
				</Button>
			</Group>
		</Stack>
	)
}
