import { Alert, Text } from '@mantine/core'
import type { ReadingCase } from '@readroom/contracts'
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../app/words.ts'
import { phoneNumbersQuery, timingsQuery } from './lane-queries.ts'
import './lanes.css'

/** Tells the poster plainly that nobody has answered in time, and whom to ring. */
export function PromiseBanner({ readingCase }: { readingCase: ReadingCase }) {
	const { data } = useQuery(timingsQuery(readingCase.id))
	const isUnanswered = readingCase.status === 'open' && readingCase.opinionCount === 0
	if (!isUnanswered || data?.timings?.promiseBrokenAt == null) return null
	return <BrokenPromise />
}

function BrokenPromise() {
	const t = useWords()
	const { data } = useQuery(phoneNumbersQuery)
	return (
		<Alert color="red" m="sm" mb={0} role="alert" title={t.lanes.promiseBroken} data-testid="promise-broken">
			<Text size="sm">{t.lanes.promiseBrokenHint}</Text>
			{data?.items.length === 0 && (
				<Text size="sm" c="dimmed" mt={6}>
					{t.lanes.noPhoneNumbers}
				</Text>
			)}
			<ul className="phone-numbers">
				{data?.items.map(({ label, number }) => (
					<li key={`${label} ${number}`}>
						<a href={`tel:${number.replaceAll(/[^+\d*#,;]/g, '')}`}>
							<IconPhone size={16} />
							{label} <strong>{number}</strong>
						</a>
					</li>
				))}
			</ul>
		</Alert>
	)
}
