import { Menu } from '@mantine/core'
import type { PersonId, ReadingCase } from '@readroom/contracts'
import { IconBellOff, IconFlag, IconUserStar, IconVolumeOff } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import { useMark } from '../follows/use-marks.ts'

interface ReaderItemsProps {
	readonly readingCase: ReadingCase
	readonly onFlag: () => void
}

/** What a reader may do about a case beside answering it: follow, mute, flag. */
export function ReaderItems({ readingCase, onFlag }: ReaderItemsProps) {
	const t = useWords()
	const { id: caseId, poster } = readingCase
	const mutedCase = useMark('mute', 'case', caseId)
	return (
		<>
			{poster.id !== null && <PosterItems id={poster.id} name={poster.name} />}
			<Menu.Item leftSection={<IconBellOff size={15} />} onClick={mutedCase.toggle}>
				{mutedCase.isSet ? t.follows.unmuteCase : t.follows.muteCase}
			</Menu.Item>
			<Menu.Divider />
			<Menu.Item color="red" leftSection={<IconFlag size={15} />} onClick={onFlag}>
				{t.flags.flagTitle.case}
			</Menu.Item>
		</>
	)
}

function PosterItems({ id, name }: { id: PersonId; name: string }) {
	const t = useWords()
	const followed = useMark('follow', 'person', id)
	const muted = useMark('mute', 'person', id)
	return (
		<>
			<Menu.Item leftSection={<IconUserStar size={15} />} onClick={followed.toggle}>
				{followed.isSet ? t.follows.unfollowPoster({ name }) : t.follows.followPoster({ name })}
			</Menu.Item>
			<Menu.Item leftSection={<IconVolumeOff size={15} />} onClick={muted.toggle}>
				{muted.isSet ? t.follows.unmutePerson({ name }) : t.follows.mutePerson({ name })}
			</Menu.Item>
		</>
	)
}
