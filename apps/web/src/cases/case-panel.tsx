import type { ReadingCase } from '@readroom/contracts'
import { HiddenNotice } from '../flags/hidden-notice.tsx'
import { ImpressionSection } from '../impressions/impression-section.tsx'
import { PromiseBanner } from '../lanes/promise-banner.tsx'
import { MyOpinionSection } from '../opinions/my-opinion-section.tsx'
import { OpinionListSection } from '../opinions/opinion-list-section.tsx'
import { PoolSection } from '../opinions/pool-section.tsx'
import { SpokenSection } from '../opinions/speak-at-once.tsx'
import { ThreadSection } from '../opinions/thread-section.tsx'
import { FeedbackSection } from '../outcomes/feedback-section.tsx'
import { OutcomeSection } from '../outcomes/outcome-section.tsx'
import { CriticalValues } from '../routing/critical-values.tsx'
import { LadderSection } from '../routing/ladder-section.tsx'
import { ReadingSection } from '../routing/reading-section.tsx'
import { LooksSection } from '../sharing/looks-section.tsx'
import { Addenda } from './addenda.tsx'
import { CaseFacts } from './case-facts.tsx'
import { ReceiptSection } from './receipt-section.tsx'
import { TimelineSection } from './timeline-section.tsx'

/** What is known and said about the images, in the order in which each person needs it. */
export function CasePanel({ readingCase }: { readingCase: ReadingCase }) {
	const isOpenToMe = readingCase.part !== 'reader' || readingCase.status === 'closed'
	return (
		<>
			{readingCase.isHidden && <HiddenNotice />}
			{readingCase.part === 'poster' && <PromiseBanner readingCase={readingCase} />}
			<CriticalValues readingCase={readingCase} />
			<CaseFacts readingCase={readingCase} />
			<Addenda readingCase={readingCase} />
			{readingCase.status === 'closed' && <OutcomeSection readingCase={readingCase} />}
			{readingCase.status === 'closed' && readingCase.part === 'answered' && (
				<FeedbackSection readingCase={readingCase} />
			)}
			{readingCase.part === 'poster' && <SpokenSection readingCase={readingCase} />}
			{isOpenToMe && <PoolSection readingCase={readingCase} />}
			{readingCase.part === 'poster' && <ReceiptSection readingCase={readingCase} />}
			{isOpenToMe && <ImpressionSection readingCase={readingCase} />}
			<LadderSection readingCase={readingCase} />
			<ReadingSection readingCase={readingCase} />
			<MyOpinionSection readingCase={readingCase} />
			{isOpenToMe && <OpinionListSection readingCase={readingCase} />}
			{isOpenToMe && <ThreadSection readingCase={readingCase} />}
			{readingCase.status === 'open' && <OutcomeSection readingCase={readingCase} />}
			{readingCase.part === 'poster' && <LooksSection caseId={readingCase.id} />}
			<TimelineSection caseId={readingCase.id} />
		</>
	)
}
