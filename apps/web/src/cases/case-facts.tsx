import { Group, Text } from '@mantine/core'
import type { ReadingCase } from '@readroom/contracts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { FollowButton } from '../follows/follow-button.tsx'
import { PromiseClock } from '../lanes/promise-clock.tsx'
import { TimingsLine } from '../lanes/timings-line.tsx'
import { LaneBadge, StatusBadge } from './case-badges.tsx'
import { CaseMenu } from './case-menu.tsx'
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
				<PromiseClock summary={readingCase} />
				{readingCase.part !== 'poster' && <FollowButton caseId={readingCase.id} />}
				<CaseMenu readingCase={readingCase} />
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
			<TimingsLine readingCase={readingCase} />
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
	const { poster, postedAt, createdAt, postedAs, part } = readingCase
	const isUnnamed = part === 'poster' && postedAs !== 'name'
	return (
		<Text size="xs" c="dimmed" mt={10}>
			{t.opinions.postedBy({ name: poster.name, hospital: poster.hospitalName })} ·{' '}
			{timeAgo(postedAt ?? createdAt, now, t)}
			{isUnnamed && ` · ${t.lanes.shownToOthers({ how: t.lanes.postedAsOption[postedAs] })}`}
		</Text>
	)
}
