import { Button, Modal, Text, Title } from '@mantine/core'
import { listSharedRecords, type PersonSummary, readSharedRecord } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { PageError, PageLoading } from '../app/page-states.tsx'
import { useWords } from '../app/words.ts'
import { RecordNumbers } from './record-numbers.tsx'

/** Who lets the head of the department learn with him, by name. */
export function SharedRecordsSection() {
	const t = useWords()
	const [shown, setShown] = useState<PersonSummary>()
	const { data } = useQuery({ queryKey: ['record', 'shared'], queryFn: () => api.call(listSharedRecords, {}) })
	return (
		<section className="record-section">
			<Title order={2}>{t.records.shared}</Title>
			<p className="record-hint">{t.records.sharedHint}</p>
			{data?.items.length === 0 && <Text c="dimmed">{t.records.noShared}</Text>}
			<table className="record-table">
				<tbody>
					{data?.items.map((reader) => (
						<tr key={reader.id}>
							<td>
								{reader.name} {reader.title}
							</td>
							<td>
								<Button variant="subtle" size="compact-xs" onClick={() => setShown(reader)}>
									{t.records.showRecord}
								</Button>
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{shown !== undefined && (
				<Modal opened onClose={() => setShown(undefined)} size="xl" title={t.records.recordOf({ name: shown.name })}>
					<SharedRecord reader={shown} />
				</Modal>
			)}
		</section>
	)
}

function SharedRecord({ reader }: { reader: PersonSummary }) {
	const { data: record, error } = useQuery({
		queryKey: ['record', 'shared', reader.id],
		queryFn: () => api.call(readSharedRecord, { params: { personId: reader.id } }),
		// Every look is written down: none that nobody asked for.
		staleTime: Number.POSITIVE_INFINITY,
		gcTime: 0,
	})
	if (error !== null) return <PageError error={error} />
	return record === undefined ? <PageLoading /> : <RecordNumbers record={record} isOwn={false} />
}
