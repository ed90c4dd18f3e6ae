import { Badge } from '@mantine/core'
import type { CaseStatus, Lane } from '@readroom/contracts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'

const LANE_COLOR: Readonly<Record<Lane, string>> = { stat: 'red', urgent: 'orange', routine: 'gray', teaching: 'grape' }

export function LaneBadge({ lane }: { lane: Lane }) {
	const t = useWords()
	return (
		<Badge
			color={LANE_COLOR[lane]}
			variant={lane === 'stat' ? 'filled' : 'light'}
			size="sm"
			leftSection={lane === 'stat' ? <IconAlertTriangle size={11} /> : undefined}
		>
			{t.vocabulary.lane[lane]}
		</Badge>
	)
}

const STATUS_COLOR: Readonly<Record<CaseStatus, string>> = { draft: 'gray', open: 'yellow', closed: 'teal' }

export function StatusBadge({ status }: { status: CaseStatus }) {
	const t = useWords()
	return (
		<Badge color={STATUS_COLOR[status]} variant="light" size="sm">
			{t.cases.status[status]}
		</Badge>
	)
}
