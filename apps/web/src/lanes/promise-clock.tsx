import { Text } from '@mantine/core'
import type { CaseSummary } from '@readroom/contracts'
import { useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import './lanes.css'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/**
 * Time left until a first answer is promised. For whoever is blind it runs on whatever others do; whoever may know that
 * there is an answer no longer needs it.
 */
export function PromiseClock({ summary }: { summary: CaseSummary }) {
	const { status, answerDueAt, opinionCount, part } = summary
	const isWaiting = status === 'open' && (opinionCount ?? 0) === 0 && part !== 'answered'
	if (!isWaiting || answerDueAt === null) return null
	return <PromiseCountdown dueAt={new Date(answerDueAt)} />
}

/** Ticks by the server's clock, and goes on counting when the time is over. */
export function PromiseCountdown({ dueAt }: { dueAt: Date }) {
	const t = useWords()
	const now = useNow(SECOND_MS)
	const leftMs = dueAt.getTime() - now.getTime()
	const isOver = leftMs < 0
	const text = isOver
		? t.cases.overdue({ minutes: Math.floor(-leftMs / MINUTE_MS) })
		: leftMs < HOUR_MS
			? t.lanes.left({ time: minutesAndSeconds(leftMs) })
			: t.cases.dueIn({ minutes: Math.floor(leftMs / MINUTE_MS) })
	return (
		<Text span size="xs" c={isOver ? 'red.5' : 'yellow.5'} className="promise-clock" role="timer" aria-live="off">
			{text}
		</Text>
	)
}

function minutesAndSeconds(ms: number): string {
	const seconds = Math.floor(ms / SECOND_MS)
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
