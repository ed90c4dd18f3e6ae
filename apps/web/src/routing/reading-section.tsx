import { Button, Group, Text } from '@mantine/core'
import { type CaseRouting, claimCase, type ReadingCase, type ReadingClaim, releaseClaim } from '@readroom/contracts'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/session.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { FlagCriticalValue } from './flag-critical-value.tsx'
import { routingQuery } from './routing-queries.ts'
import { useClockTime } from './use-clock-time.ts'
import './routing.css'

const EXPECTED_MINUTES = [5, 10, 20]

/** For readers: whether somebody is on it, "I am reading it", and what cannot wait. */
export function ReadingSection({ readingCase }: { readingCase: ReadingCase }) {
	const me = useMe()
	const { data } = useQuery(routingQuery(readingCase.id))
	if (readingCase.status !== 'open' || readingCase.part === 'poster' || data === undefined) return null
	if (me.verification !== 'verified' || readingCase.isGuest) return null
	return (
		<Section>
			{readingCase.part === 'reader' && <Claiming readingCase={readingCase} routing={data} />}
			<FlagCriticalValue readingCase={readingCase} />
		</Section>
	)
}

function Claiming({ readingCase, routing }: { readingCase: ReadingCase; routing: CaseRouting }) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(claimCase, readingCase.id)
	const params = { caseId: readingCase.id }
	const others = routing.readingCount - (routing.myClaim === null ? 0 : 1)
	return (
		<div className="claiming">
			{(others > 0 || routing.myClaim === null) && (
				<Text size="sm" c="dimmed" data-testid="reading-count">
					{others > 0 ? t.routing.reading({ count: others }) : t.routing.nobodyReading}
				</Text>
			)}
			{routing.myClaim === null ? (
				<Button
					variant="light"
					size="compact-md"
					leftSection={<IconEye size={16} />}
					title={t.routing.claimHint}
					loading={isPending}
					onClick={() => mutate({ params, body: {} })}
				>
					{t.routing.claim}
				</Button>
			) : (
				<MyClaim
					claim={routing.myClaim}
					readingCase={readingCase}
					onExpect={(expectedMinutes) => mutate({ params, body: { expectedMinutes } })}
				/>
			)}
		</div>
	)
}

interface MyClaimProps {
	readonly claim: ReadingClaim
	readonly readingCase: ReadingCase
	readonly onExpect: (minutes: number) => void
}

function MyClaim({ claim, readingCase, onExpect }: MyClaimProps) {
	const t = useWords()
	const clock = useClockTime()
	const { mutate, isPending } = useCaseAction(releaseClaim, readingCase.id)
	return (
		<div className="my-claim">
			<Group gap={8}>
				<Text size="sm" fw={600} c="accent.4">
					{t.routing.claimed}
				</Text>
				<Text size="xs" c="dimmed">
					{t.routing.claimUntil({ time: clock(claim.until) })}
				</Text>
				<span className="shell-spring" />
				<Button
					variant="subtle"
					color="gray"
					size="compact-sm"
					loading={isPending}
					onClick={() => mutate({ params: { caseId: readingCase.id } })}
				>
					{t.routing.release}
				</Button>
			</Group>
			<Group gap={6} mt={6} role="group" aria-label={t.routing.expect}>
				{claim.expectedAt === null && (
					<Text size="xs" c="dimmed">
						{t.routing.expect}
					</Text>
				)}
				{claim.expectedAt !== null && (
					<Text size="xs" fw={600}>
						{t.routing.expectedBy({ time: clock(claim.expectedAt) })}
					</Text>
				)}
				{EXPECTED_MINUTES.map((minutes) => (
					<Button key={minutes} variant="default" size="compact-xs" onClick={() => onExpect(minutes)}>
						{t.routing.minutes({ minutes })}
					</Button>
				))}
			</Group>
		</div>
	)
}
