import { Text } from '@mantine/core'
import { addRobot, type GroupId, listRobots, removeRobot, tryRobot } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useWords } from '../app/words.ts'
import { AddAddressForm } from './add-address-form.tsx'
import { AddressLine } from './address-line.tsx'
import './paging.css'

/** Robots that say in a group's chat that a case was posted, for its owner and moderators. Asked for when it is opened. */
export function GroupRobots({ groupId }: { groupId: GroupId }) {
	const t = useWords()
	const [isOpen, setIsOpen] = useState(false)
	return (
		<details className="group-robots" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
			<summary>{t.paging.robots}</summary>
			{isOpen && <Robots groupId={groupId} />}
		</details>
	)
}

function Robots({ groupId }: { groupId: GroupId }) {
	const t = useWords()
	const touches = ['groups', groupId, 'robots']
	const { data, error } = useQuery({
		queryKey: touches,
		queryFn: () => api.call(listRobots, { params: { groupId } }),
	})
	if (error !== null) return <Text size="sm">{problemText(error, t)}</Text>
	return (
		<>
			<Text size="xs" c="dimmed">
				{t.paging.robotsHint}
			</Text>
			{data?.items.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.paging.noRobots}
				</Text>
			)}
			<ul className="lines" aria-label={t.paging.robots}>
				{data?.items.map((robot) => (
					<AddressLine
						key={robot.id}
						address={robot}
						touches={touches}
						onTry={(addressId) => api.call(tryRobot, { params: { groupId, addressId } })}
						onRemove={(addressId) => api.call(removeRobot, { params: { groupId, addressId } })}
					/>
				))}
			</ul>
			<AddAddressForm
				channels={['wecom', 'dingtalk', 'feishu', 'webhook']}
				touches={touches}
				onAdd={(typed) => api.call(addRobot, { params: { groupId }, body: typed })}
			/>
		</>
	)
}
