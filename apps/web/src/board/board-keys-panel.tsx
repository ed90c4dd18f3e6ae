import { Button, Text, TextInput } from '@mantine/core'
import { type BoardKey, listBoardKeys, makeBoardKey, revokeBoardKey } from '@readroom/contracts'
import { IconDeviceTv } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { Panel } from '../people/panel.tsx'
import { ShownOnce } from '../people/shown-once.tsx'
import { useChange } from '../people/use-change.ts'

const KEYS = ['board-keys']

/** Screens on walls, each with an address that opens the board and nothing else. */
export function BoardKeysPanel() {
	const t = useWords()
	const [name, setName] = useState('')
	const [address, setAddress] = useState<string>()
	const { data } = useQuery({ queryKey: KEYS, queryFn: () => api.call(listBoardKeys, {}) })
	const { mutate, isPending } = useChange(() => api.call(makeBoardKey, { body: { name } }), {
		touches: KEYS,
		onDone: ({ secret }) => {
			setAddress(`${globalThis.location.origin}/board#${secret}`)
			setName('')
		},
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Panel title={t.board.keys} hint={t.board.keysHint}>
			<ul className="lines">
				{data?.items.map((key) => (
					<OneKey key={key.id} boardKey={key} />
				))}
			</ul>
			{address !== undefined && <ShownOnce title={t.board.addressOnce} text={address} testId="board-address" />}
			<form onSubmit={submit} className="form-row">
				<TextInput
					label={t.board.keyName}
					placeholder={t.board.keyNamePlaceholder}
					value={name}
					maxLength={60}
					onChange={(event) => setName(event.currentTarget.value)}
				/>
				<Button type="submit" variant="default" loading={isPending} disabled={name.trim() === ''}>
					{t.board.makeKey}
				</Button>
			</form>
		</Panel>
	)
}

function OneKey({ boardKey: { id, name, createdAt } }: { boardKey: BoardKey }) {
	const t = useWords()
	const now = useNow()
	const { mutate, isPending } = useChange(() => api.call(revokeBoardKey, { params: { keyId: id } }), { touches: KEYS })
	const { open, dialog } = useConfirm({
		title: t.people.revokeTitle({ name }),
		text: t.board.revokeText,
		confirmLabel: t.people.revoke,
		onConfirm: () => mutate(undefined),
	})
	return (
		<li className="line">
			<IconDeviceTv size={20} />
			<div className="line-text">
				<Text size="sm">{name}</Text>
				<Text size="xs" c="dimmed">
					{t.people.madeAt({ time: timeAgo(createdAt, now, t) })}
				</Text>
			</div>
			<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={open}>
				{t.people.revoke}
			</Button>
			{dialog}
		</li>
	)
}
