import { ActionIcon } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CaseId } from '@readroom/contracts'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import { useMark } from './use-marks.ts'

/** Follows a case, or follows it no more. */
export function FollowButton({ caseId }: { caseId: CaseId }) {
	const t = useWords()
	const followed = useMark('follow', 'case', caseId)

	function toggle() {
		followed.toggle()
		if (!followed.isSet) notifications.show({ color: 'teal', message: t.follows.followed })
	}

	const label = followed.isSet ? t.follows.unfollow : t.follows.follow
	return (
		<ActionIcon
			variant="subtle"
			color={followed.isSet ? 'yellow' : 'gray'}
			aria-label={label}
			aria-pressed={followed.isSet}
			title={label}
			loading={followed.isPending}
			onClick={toggle}
		>
			{followed.isSet ? <IconStarFilled size={16} /> : <IconStar size={16} />}
		</ActionIcon>
	)
}
