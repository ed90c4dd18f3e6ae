import { Button, Group, Text } from '@mantine/core'
import { askMoreReaders, type CollectiveDifferential, type ReadingCase } from '@readroom/contracts'
import { IconUserPlus } from '@tabler/icons-react'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'

/** Where the readers are divided: two more are suggested, and the poster asks for them with one touch. */
export function MoreReaders({ pool, readingCase }: { pool: CollectiveDifferential; readingCase: ReadingCase }) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(askMoreReaders, readingCase.id)
	if (!pool.isMoreSuggested) return <OpinionsWanted pool={pool} readingCase={readingCase} />
	return (
		<Group gap={8} wrap="nowrap" className="more-readers">
			<Text size="sm" style={{ flex: 1, minWidth: 0 }}>
				{t.opinions.moreSuggested}
			</Text>
			{readingCase.part === 'poster' && (
				<Button
					size="compact-sm"
					variant="light"
					color="orange"
					style={{ flex: 'none' }}
					leftSection={<IconUserPlus size={14} />}
					loading={isPending}
					onClick={() => mutate({ params: { caseId: readingCase.id } })}
				>
					{t.opinions.askMore}
				</Button>
			)}
		</Group>
	)
}

function OpinionsWanted({ pool, readingCase }: { pool: CollectiveDifferential; readingCase: ReadingCase }) {
	const t = useWords()
	const { wantedOpinions, readerCount } = pool
	if (readingCase.status !== 'open' || wantedOpinions === null || (readerCount ?? 0) >= wantedOpinions) return null
	return (
		<Text size="xs" c="dimmed">
			{t.opinions.moreAsked({ count: wantedOpinions })}
		</Text>
	)
}
