import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { declineToAnswer, type Opinion, postOpinion, type ReadingCase, reviseOpinion } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useConfirm } from '../app/confirm.tsx'
import { useMe } from '../app/session.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { draftToPost, EMPTY_OPINION, useWrittenOpinion, writtenFrom } from './opinion-draft.ts'
import { OpinionForm } from './opinion-form.tsx'
import { opinionsQuery } from './opinion-queries.ts'
import { SpeakAtOnce } from './speak-at-once.tsx'

/** What the reader himself has to say: the blind form, or a revision of what he said. */
export function MyOpinionSection({ readingCase }: { readingCase: ReadingCase }) {
	if (readingCase.status !== 'open') return null
	if (readingCase.isGuest) return <GuestOnlyLooks readingCase={readingCase} />
	switch (readingCase.part) {
		case 'poster':
			return null
		case 'reader':
			return <BlindOpinion readingCase={readingCase} />
		case 'answered':
			return <Revision readingCase={readingCase} />
		case 'declined':
			return <LateOpinion readingCase={readingCase} />
	}
}

function GuestOnlyLooks({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	return (
		<Section title={t.opinions.yourOpinion}>
			<Text size="sm" c="dimmed">
				{t.groups.guestHere}
			</Text>
			{readingCase.part === 'reader' && <DeclineButton readingCase={readingCase} />}
		</Section>
	)
}

function BlindOpinion({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const me = useMe()
	if (me.verification !== 'verified') {
		return (
			<Section title={t.opinions.yourOpinion}>
				<Text size="sm" c="dimmed">
					{t.opinions.waitingVerification}
				</Text>
			</Section>
		)
	}
	return (
		<Section title={t.opinions.yourOpinion}>
			<Text size="xs" c="yellow.5" mb={10}>
				{t.opinions.blindHint}
			</Text>
			<SpeakAtOnce readingCase={readingCase} />
			<NewOpinion readingCase={readingCase} />
			<DeclineButton readingCase={readingCase} />
		</Section>
	)
}

/** After looking without answering: still welcome, but marked. */
function LateOpinion({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	return (
		<Section title={t.opinions.yourOpinion}>
			<Text size="xs" c="dimmed" mb={10}>
				{t.opinions.declined} · {t.opinions.notBlind}
			</Text>
			<NewOpinion readingCase={readingCase} />
		</Section>
	)
}

function NewOpinion({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { written, write, forget } = useWrittenOpinion(readingCase.id, EMPTY_OPINION)
	const { mutate, isPending } = useCaseAction(postOpinion, readingCase.id, () => {
		forget()
		notifications.show({ color: 'teal', message: t.opinions.submitted })
	})
	return (
		<OpinionForm
			series={readingCase.series}
			bodyPart={readingCase.bodyPart}
			written={written}
			onWrite={write}
			submitLabel={t.opinions.submit}
			isSubmitting={isPending}
			onSubmit={() => mutate({ params: { caseId: readingCase.id }, body: draftToPost(written) })}
		/>
	)
}

function DeclineButton({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(declineToAnswer, readingCase.id)
	const { open, dialog } = useConfirm({
		title: t.opinions.declineTitle,
		text: t.opinions.declineText,
		confirmLabel: t.opinions.decline,
		color: 'orange',
		onConfirm: () => mutate({ params: { caseId: readingCase.id } }),
	})
	return (
		<Group justify="center" mt={8}>
			{dialog}
			<Button variant="subtle" color="gray" size="compact-sm" loading={isPending} onClick={open}>
				{t.opinions.decline}
			</Button>
		</Group>
	)
}

function Revision({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [isWriting, setWriting] = useState(false)
	const { data } = useQuery(opinionsQuery(readingCase.id))
	const last = data?.items.filter(({ isMine }) => isMine).at(-1)
	if (last === undefined) return null
	return (
		<Section
			title={t.opinions.yourOpinion}
			aside={
				<Button variant="subtle" size="compact-sm" onClick={() => setWriting(!isWriting)}>
					{isWriting ? t.app.cancel : t.opinions.revise}
				</Button>
			}
		>
			<Text size="xs" c="dimmed" mb={isWriting ? 10 : 0}>
				{t.opinions.reviseHint}
			</Text>
			{isWriting && <RevisionForm readingCase={readingCase} last={last} onDone={() => setWriting(false)} />}
		</Section>
	)
}

function RevisionForm({ readingCase, last, onDone }: { readingCase: ReadingCase; last: Opinion; onDone: () => void }) {
	const t = useWords()
	const { written, write, forget } = useWrittenOpinion(readingCase.id, writtenFrom(last))
	const { mutate, isPending } = useCaseAction(reviseOpinion, readingCase.id, () => {
		forget()
		onDone()
		notifications.show({ color: 'teal', message: t.opinions.submitted })
	})
	return (
		<OpinionForm
			series={readingCase.series}
			bodyPart={readingCase.bodyPart}
			written={written}
			onWrite={write}
			submitLabel={t.opinions.submitRevision}
			isSubmitting={isPending}
			onSubmit={() => mutate({ params: { caseId: readingCase.id }, body: draftToPost(written) })}
		/>
	)
}
