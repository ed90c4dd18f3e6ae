import { ActionIcon, Menu } from '@mantine/core'
import type { CaseId, PersonId, ShownPerson } from '@readroom/contracts'
import { IconDots, IconFlag, IconVolumeOff } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import { useMark } from '../follows/use-marks.ts'
import { useFlag } from './use-flag.tsx'

interface ContributionMenuProps {
	readonly caseId: CaseId
	readonly target: 'opinion' | 'comment'
	readonly targetId: string
	readonly author: ShownPerson
}

/** What may be done about what somebody else has said: flag it, or mute him. */
export function ContributionMenu({ caseId, target, targetId, author }: ContributionMenuProps) {
	const t = useWords()
	const { open, dialog } = useFlag({ caseId, target, targetId })
	return (
		<>
			{dialog}
			<Menu position="bottom-end" width={220}>
				<Menu.Target>
					<ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.follows.more}>
						<IconDots size={15} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					<Menu.Item leftSection={<IconFlag size={15} />} onClick={open}>
						{t.flags.flagTitle[target]}
					</Menu.Item>
					{author.id !== null && <MuteItem id={author.id} name={author.name} />}
				</Menu.Dropdown>
			</Menu>
		</>
	)
}

function MuteItem({ id, name }: { id: PersonId; name: string }) {
	const t = useWords()
	const muted = useMark('mute', 'person', id)
	return (
		<Menu.Item leftSection={<IconVolumeOff size={15} />} onClick={muted.toggle}>
			{muted.isSet ? t.follows.unmutePerson({ name }) : t.follows.mutePerson({ name })}
		</Menu.Item>
	)
}
