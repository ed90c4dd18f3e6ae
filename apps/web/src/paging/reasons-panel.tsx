import { Checkbox } from '@mantine/core'
import { AddressChannel, type Notices, PageReason } from '@readroom/contracts'
import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import { Panel } from '../people/panel.tsx'
import type { ChosenNotices } from './notices-page.tsx'

interface ReasonsPanelProps {
	readonly notices: Notices
	readonly onChoose: (chosen: ChosenNotices) => void
}

/** Of what one is told by which channel: a row for each reason, a column for each channel that has an address. */
export function ReasonsPanel({ notices, onChoose }: ReasonsPanelProps) {
	const t = useWords()
	const { channels: chosen, addresses } = notices
	const columns = AddressChannel.options.filter((channel) => addresses.some((address) => address.channel === channel))

	function toggle(reason: PageReason, channel: AddressChannel) {
		const others = chosen[reason].filter((one) => one !== channel)
		const isOn = others.length < chosen[reason].length
		onChoose({ channels: { ...chosen, [reason]: isOn ? others : [...others, channel] } })
	}

	return (
		<Panel title={t.paging.which} hint={t.paging.whichHint}>
			<div className="reasons">
				<table>
					<thead>
						<tr>
							<td />
							<th scope="col">{t.paging.channel.screen}</th>
							{columns.map((channel) => (
								<th key={channel} scope="col">
									{t.paging.channel[channel]}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{PageReason.options.map((reason) => (
							<tr key={reason}>
								<th scope="row">{t.paging.reason[reason]}</th>
								<td>
									<IconCheck size={18} role="img" aria-label={t.paging.always} className="always-on" />
								</td>
								{columns.map((channel) => (
									<td key={channel}>
										<Checkbox
											aria-label={`${t.paging.reason[reason]} · ${t.paging.channel[channel]}`}
											checked={chosen[reason].includes(channel)}
											onChange={() => toggle(reason, channel)}
										/>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</Panel>
	)
}
