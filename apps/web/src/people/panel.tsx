import { Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface PanelProps {
	readonly title: string
	/** Beside the title, such as a badge. */
	readonly mark?: ReactNode
	readonly hint?: string
	readonly children: ReactNode
}

/** A framed part of a page with its own heading. */
export function Panel({ title, mark, hint, children }: PanelProps) {
	return (
		<Paper component="section" className="panel" withBorder>
			<div className="panel-head">
				<Title order={2}>{title}</Title>
				{mark}
			</div>
			{hint !== undefined && (
				<Text size="xs" c="dimmed">
					{hint}
				</Text>
			)}
			<div className="panel-body">{children}</div>
		</Paper>
	)
}
