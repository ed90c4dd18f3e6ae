import { Button } from '@mantine/core'
import type { CaseId, Me, ReadingCase } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { ReviewPart } from '../learning/review-part.tsx'
import { DueAnswers } from './due-answers.tsx'
import { dueOutcomesQuery } from './due-outcomes.ts'
import { KnownOutcome } from './known-outcome.tsx'
import { OutcomeForm } from './outcome-form.tsx'

/** What it was: shown once known, recorded by who answers for the case. */
export function OutcomeSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const me = useMe()
	const [isWriting, setWriting] = useState(false)
	const isClosed = readingCase.status === 'closed'
	const mayRecord = answersFor(readingCase, me)
	if (!isClosed && !mayRecord) return null
	return (
		<Section
			title={t.outcomes.outcome}
			aside={
				mayRecord && (
					<Button variant="subtle" size="compact-sm" onClick={() => setWriting(!isWriting)}>
						{isWriting ? t.app.cancel : isClosed ? t.outcomes.correct : t.outcomes.record}
					</Button>
				)
			}
		>
			{isWriting ? (
				<OutcomeForm
					caseId={readingCase.id}
					postedAt={readingCase.postedAt ?? readingCase.createdAt}
					onDone={() => setWriting(false)}
				/>
			) : isClosed ? (
				<KnownOutcome readingCase={readingCase} mayMark={mayRecord} />
			) : (
				<DueNow caseId={readingCase.id} />
			)}
			{isClosed && !isWriting && mayRecord && <ReviewPart caseId={readingCase.id} />}
		</Section>
	)
}

/** The question of the day, where the poster is asked it. */
function DueNow({ caseId }: { caseId: CaseId }) {
	const { data } = useQuery(dueOutcomesQuery)
	const due = data?.items.find((one) => one.caseId === caseId)
	return due && <DueAnswers due={due} />
}

/** The poster, and the administrators of his hospital. */
function answersFor({ part, poster }: ReadingCase, me: Me): boolean {
	if (me.verification !== 'verified') return false
	return part === 'poster' || (me.isHospitalAdmin && poster.hospitalName === me.hospital.name)
}
