import { ActionIcon, Group, Menu, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReadingCase, withdrawCase } from '@readroom/contracts'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useConfirm } from '../app/confirm.tsx'
import { minutesBetween, timeAgo, useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { LaneBadge, StatusBadge } from './case-badges.tsx'
import { Section } from './section.tsx'

/** Who asks what about whom: the history beside the images. */
export function CaseFacts({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const person = [
		readingCase.sex === null ? undefined : t.vocabulary.sex[readingCase.sex],
		readingCase.ageYears === null ? undefined : t.vocabulary.ageYears({ age: readingCase.ageYears }),
		readingCase.modality === null ? undefined : t.vocabulary.modality[readingCase.modality],
		readingCase.bodyPart === null ? undefined : t.vocabulary.bodyPart[readingCase.bodyPart],
	]
	return (
		<Section>
			<Group gap={8} wrap="nowrap">
				{readingCase.lane !== null && <LaneBadge lane={readingCase.lane} />}
				<StatusBadge status={readingCase.status} />
				<Text span size="xs" c="dimmed" ff="monospace">
					{readingCase.label}
				</Text>
				<span className="shell-spring" />
				<AnswerDue readingCase={readingCase} />
				{readingCase.part === 'poster' && <PosterMenu readingCase={readingCase} />}
			</Group>
			<Text fw={600} mt={8}>
				{person.filter(Boolean).join(' · ')}
			</Text>
			<p className="case-text">{readingCase.complaint}</p>
			<Fact label={t.opinions.duration} text={readingCase.duration} />
			<Fact label={t.opinions.history} text={readingCase.history} />
			<Fact label={t.opinions.labs} text={readingCase.labs} />
			<Fact label={t.opinions.statReason} text={readingCase.statReason} />
			<div className="case-question">
				<div className="case-label" style={{ marginTop: 0 }}>
					{t.opinions.question}
				</div>
				<p className="case-text">{readingCase.question}</p>
			</div>
			<PostedBy readingCase={readingCase} />
		</Section>
	)
}

function Fact({ label, text }: { label: string; text: string }) {
	if (text === '') return null
	return (
		<>
			<div className="case-label">{label}</div>
			<p className="case-text">{text}</p>
		</>
	)
}

function PostedBy({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const now = useNow()
	const { poster, postedAt, createdAt } = readingCase
	return (
		<Text size="xs" c="dimmed" mt={10}>
			{t.opinions.postedBy({ name: poster.name, hospital: poster.hospitalName })} ·{' '}
			{timeAgo(postedAt ?? createdAt, now, t)}
		</Text>
	)
}

function AnswerDue({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const now = useNow()
	const isWaiting = readingCase.status === 'open' && (readingCase.opinionCount ?? 0) === 0
	if (!isWaiting || readingCase.answerDueAt === null || readingCase.part === 'answered') return null
	const minutes = minutesBetween(now, new Date(readingCase.answerDueAt))
	return (
		<Text span size="xs" c={minutes < 0 ? 'red.5' : 'yellow.5'} style={{ whiteSpace: 'nowrap' }}>
			{minutes < 0 ? t.cases.overdue({ minutes: -minutes }) : t.cases.dueIn({ minutes })}
		</Text>
	)
}

function PosterMenu({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const navigate = useNavigate()
	const { mutate } = useCaseAction(withdrawCase, readingCase.id, () => {
		notifications.show({ message: t.opinions.withdrawn })
		void navigate({ to: '/' })
	})
	const { open, dialog } = useConfirm({
		title: t.opinions.withdrawTitle,
		text: t.opinions.withdrawText,
		confirmLabel: t.opinions.withdraw,
		onConfirm: () => mutate({ params: { caseId: readingCase.id } }),
	})
	return (
		<>
			{dialog}
			<Menu position="bottom-end">
				<Menu.Target>
					<ActionIcon variant="subtle" color="gray" aria-label={t.opinions.more}>
						<IconDots size={16} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					<Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={open}>
						{t.opinions.withdraw}
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
		</>
	)
}
