import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileAlert } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import type { PreparationState } from './preparation-state.ts'
import type { SkipReason } from './worker-messages.ts'

type Trouble = PreparationState['troubles'][number]

/** What nobody misses: the viewer on the disc, its index, a second copy. */
const QUIET = new Set<SkipReason>(['not-dicom', 'directory', 'duplicate'])
const SHOWN_AT_ONCE = 8
/** Who names a file like this means an image, and misses it. */
const IMAGE_NAME = /\.(dcm|dicom|ima)$/i

function isQuiet({ name, reason }: Trouble): boolean {
	return QUIET.has(reason) && !(reason === 'not-dicom' && IMAGE_NAME.test(name))
}

/** Files that were not used, each by name with the reason; what is plainly no image only as a number. */
export function SkippedFiles({ troubles }: { troubles: readonly Trouble[] }) {
	const t = useWords()
	const [isOpen, { toggle }] = useDisclosure(false)
	const loud = troubles.filter((trouble) => !isQuiet(trouble))
	const quiet = troubles.filter(isQuiet)
	if (troubles.length === 0) return null
	const shown = isOpen ? [...loud, ...quiet] : loud.slice(0, SHOWN_AT_ONCE)
	return (
		<div className="skipped-files" data-testid="skipped-files">
			{loud.length > 0 && (
				<Text size="sm" c="yellow.4">
					{t.post.skipped({ count: loud.length })}
				</Text>
			)}
			<ul>
				{shown.map(({ name, reason, place }) => (
					<li key={`${name} ${reason}`} data-quiet={isQuiet({ name, reason, place }) || undefined}>
						<IconFileAlert size={14} />
						<div>
							<span className="skipped-files-name">{name}</span>
							{t.post.skipReason[reason]} {place !== '' && <code>{place}</code>}
						</div>
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
