import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileAlert } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import type { PreparationState } from './preparation.ts'
import type { SkipReason } from './worker-messages.ts'

type Trouble = PreparationState['troubles'][number]

/** What nobody misses: the viewer on the disc, its index, a second copy. */
const QUIET = new Set<SkipReason>(['not-dicom', 'directory', 'duplicate'])
const SHOWN_AT_ONCE = 5

/** Files that were not used, each by name with the reason; what is plainly no image only as a number. */
export function SkippedFiles({ troubles }: { troubles: readonly Trouble[] }) {
	const t = useWords()
	const [isOpen, { toggle }] = useDisclosure(false)
	const loud = troubles.filter(({ reason }) => !QUIET.has(reason))
	const quiet = troubles.filter(({ reason }) => QUIET.has(reason))
	if (troubles.length === 0) return null
	const shown = isOpen ? [...loud, ...quiet] : loud.slice(0, SHOWN_AT_ONCE)
	return (
		<div className="skipped-files" data-testid="skipped-files">
			{loud.length > 0 && (
				<Text size="sm" c="yellow.5">
					{t.post.skipped({ count: loud.length })}
				</Text>
			)}
			<ul>
				{shown.map(({ name, reason, place }) => (
					<li key={`${name} ${reason}`}>
						<IconFileAlert size={14} />
						<span className="skipped-files-name">{name}</span>
						<span>{t.post.skipReason[reason]}</span>
						{place !== '' && <code>{place}</code>}
					</li>
				))}
			</ul>
			{quiet.length > 0 && !isOpen && (
				<Text size="xs" c="dimmed">
					{t.post.skippedQuietly({ count: quiet.length })}
				</Text>
			)}
			{(quiet.length > 0 || loud.length > SHOWN_AT_ONCE) && (
				<Button variant="subtle" size="compact-xs" color="gray" onClick={toggle}>
					{isOpen ? t.post.showFewer : t.post.showAll({ count: troubles.length })}
				</Button>
			)}
		</div>
	)
}
