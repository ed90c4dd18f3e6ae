import { ActionIcon, Badge, Button, Text, Tooltip } from '@mantine/core'
import type { AddressId, NoticeAddress, TriedAddress } from '@readroom/contracts'
import { IconTrash } from '@tabler/icons-react'
import type { QueryKey } from '@tanstack/react-query'
import { useConfirm } from '../app/confirm.tsx'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { CHANNEL_ICON } from './channel-icon.ts'
import { triedText } from './tried-text.ts'

interface AddressLineProps<Id extends AddressId | null> {
	readonly address: NoticeAddress & { readonly id: Id }
	/** The site has not set its channel up. */
	readonly isOff?: boolean
	/** Key of the query that shows it. */
	readonly touches: QueryKey
	readonly onTry: (id: Id) => Promise<TriedAddress>
	/** Of the contact there is nothing to remove. */
	readonly onRemove: (id: AddressId) => Promise<void>
}

/** Where notices go: which channel, which address, whether it works. */
export function AddressLine<Id extends AddressId | null>(props: AddressLineProps<Id>) {
	const t = useWords()
	const { address, isOff = false, touches, onTry, onRemove } = props
	const { id, channel, shown, isSigned } = address
	const tried = useChange(onTry, { touches })
	const removal = useChange(onRemove, { touches })
	const question = useConfirm({
		title: t.paging.removeTitle,
		text: t.paging.removeText({ address: shown }),
		confirmLabel: t.paging.remove,
		onConfirm: () => id !== null && removal.mutate(id),
	})
	const Icon = CHANNEL_ICON[channel]
	return (
		<li className="line" data-testid="notice-address">
			<Icon size={18} />
			<div className="line-text">
				<div className="line-names">
					<Text size="sm">{shown}</Text>
					{isOff && (
						<Tooltip label={t.paging.channelOffHint}>
							<Badge size="sm" variant="light" color="yellow">
								{t.paging.channelOff}
							</Badge>
						</Tooltip>
					)}
				</div>
				<Text size="xs" c="dimmed" className="facts">
					<span>{t.paging.channel[channel]}</span>
					{id === null && <span>{t.paging.isContact}</span>}
					{isSigned && <span>{t.paging.isSigned}</span>}
				</Text>
				{tried.data !== undefined && (
					<Text size="xs" role="status" c={tried.data.state === 'sent' ? 'teal' : 'yellow'}>
						{triedText(tried.data, t)}
					</Text>
				)}
			</div>
			<div className="line-acts">
				<Button size="compact-sm" variant="default" loading={tried.isPending} onClick={() => tried.mutate(id)}>
					{t.paging.try}
				</Button>
				{id !== null && (
					<ActionIcon variant="subtle" color="gray" aria-label={`${t.paging.remove} ${shown}`} onClick={question.open}>
						<IconTrash size={16} />
					</ActionIcon>
				)}
			</div>
			{question.dialog}
		</li>
	)
}
