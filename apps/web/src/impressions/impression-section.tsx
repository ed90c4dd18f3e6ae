import { Badge, Button, Text } from '@mantine/core'
import {
	type Impression,
	type ReadingCase,
	readImpression,
	revealImpression,
	sealImpression,
} from '@readroom/contracts'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { Section } from '../cases/section.tsx'
import { CandidateList } from '../opinions/candidate-list.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { candidatesToPost, totalPercent, type WrittenCandidate } from '../opinions/opinion-draft.ts'

/** What the poster thinks before anybody answers: he seals it here, and others find it once it is open to them. */
export function ImpressionSection({ readingCase }: { readingCase: ReadingCase }) {
	const { id: caseId, part, status } = readingCase
	const { data } = useQuery({
		queryKey: caseKey(caseId, 'impression'),
		queryFn: () => api.call(readImpression, { params: { caseId } }),
	})
	if (data === undefined) return null
	if (data.impression !== null) return <SealedImpression impression={data.impression} readingCase={readingCase} />
	const mayStillSeal = part === 'poster' && status === 'open' && readingCase.opinionCount === 0
	return mayStillSeal ? <NewImpression readingCase={readingCase} /> : null
}

function NewImpression({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [isWriting, setWriting] = useState(false)
	const [candidates, setCandidates] = useState<WrittenCandidate[]>([])
	const { mutate, isPending } = useCaseAction(sealImpression, readingCase.id)
	const isReady = candidates.length > 0 && totalPercent(candidates) <= 100
	return (
		<Section
			title={t.impressions.title}
			aside={
				<Button variant="subtle" size="compact-sm" onClick={() => setWriting(!isWriting)}>
					{isWriting ? t.app.cancel : t.impressions.write}
				</Button>
			}
		>
			<Text size="xs" c="dimmed" mb={isWriting ? 10 : 0}>
				{t.impressions.sealHint}
			</Text>
			{isWriting && (
				<>
					<CandidateList candidates={candidates} onChange={setCandidates} />
					<Button
						mt={10}
						fullWidth
						variant="light"
						leftSection={<IconLock size={15} />}
						disabled={!isReady}
						loading={isPending}
						onClick={() =>
							mutate({ params: { caseId: readingCase.id }, body: { candidates: candidatesToPost(candidates) } })
						}
					>
						{t.impressions.seal}
					</Button>
				</>
			)}
		</Section>
	)
}

function SealedImpression({ impression, readingCase }: { impression: Impression; readingCase: ReadingCase }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	const isMine = readingCase.part === 'poster'
	const isHidden = impression.revealedAt === null && readingCase.status === 'open'
	return (
		<Section
			title={isMine ? t.impressions.title : t.impressions.ofPoster}
			aside={
				<>
					<Badge size="sm" variant="light" color="gray" leftSection={<IconLock size={11} />}>
						{impression.revealedAt === null ? t.impressions.sealed : t.impressions.revealed}
					</Badge>
					{isMine && isHidden && <RevealButton readingCase={readingCase} />}
				</>
			}
		>
			<ol className="opinion-candidates">
				{impression.candidates.map((candidate) => (
					<li key={candidate.rank}>
						<span className="candidate-rank">{candidate.rank}</span>
						<span>{diagnosisText(candidate.diagnosis, locale)}</span>
						<span className="percent">{candidate.confidencePercent}%</span>
					</li>
				))}
			</ol>
			<Text size="xs" c="dimmed" mt={4}>
				{t.impressions.sealedAt({ time: timeAgo(impression.sealedAt, now, t) })}
				{isMine && isHidden && ` · ${t.impressions.hidden}`}
			</Text>
		</Section>
	)
}

function RevealButton({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(revealImpression, readingCase.id)
	const { open, dialog } = useConfirm({
		title: t.impressions.revealTitle,
		text: t.impressions.revealText,
		confirmLabel: t.impressions.reveal,
		color: 'accent',
		onConfirm: () => mutate({ params: { caseId: readingCase.id } }),
	})
	return (
		<>
			{dialog}
			<Button variant="subtle" size="compact-sm" loading={isPending} onClick={open}>
				{t.impressions.reveal}
			</Button>
		</>
	)
}
