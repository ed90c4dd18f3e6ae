import { Button, Text } from '@mantine/core'
import { type CaseId, type CaseLook, listLooks } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { Section } from '../cases/section.tsx'
import './sharing.css'

const SHOWN_FIRST = 6

/** To the poster: who has looked at his case. */
export function LooksSection({ caseId }: { caseId: CaseId }) {
	const t = useWords()
	const [isLong, setLong] = useState(false)
	const { data } = useQuery({
		queryKey: caseKey(caseId, 'looks'),
		queryFn: () => api.call(listLooks, { params: { caseId } }),
		refetchInterval: 60_000,
	})
	if (data === undefined) return null
	const shown = isLong ? data.items : data.items.slice(0, SHOWN_FIRST)
	return (
		<Section title={t.sharing.looks}>
			<Text size="xs" c="dimmed" mb={8}>
				{data.items.length === 0 ? t.sharing.noLooks : t.sharing.looksHint}
			</Text>
			<ul className="looks">
				{shown.map((look) => (
					<OneLook key={look.person?.id ?? `${look.viewerName} ${look.firstAt}`} look={look} />
				))}
			</ul>
			{shown.length < data.items.length && (
				<Button size="compact-xs" variant="subtle" color="gray" onClick={() => setLong(true)}>
					{t.sharing.moreLooks({ count: data.items.length })}
				</Button>
			)}
		</Section>
	)
}

function OneLook({ look }: { look: CaseLook }) {
	const t = useWords()
	const now = useNow()
	const { person, viewerName, sawImages, lastAt } = look
	return (
		<li>
			<Text span size="sm">
				{person?.name ?? viewerName}
			</Text>{' '}
			<Text span size="xs" c="dimmed">
				{[
					person?.hospitalName ?? t.sharing.byLink,
					sawImages ? t.sharing.sawImages : t.sharing.sawCase,
					timeAgo(lastAt, now, t),
				].join(' · ')}
			</Text>
		</li>
	)
}
