import { ActionIcon, Badge, Button, Menu, Text } from '@mantine/core'
import {
	type GroupMember,
	type GroupRole,
	type ReadingGroup,
	removeGroupMember,
	setGroupMember,
} from '@readroom/contracts'
import { IconCheck, IconDots, IconUserMinus, IconUserStar } from '@tabler/icons-react'
import { api } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'

const ROLE_COLOR: Readonly<Record<GroupRole, string>> = {
	owner: 'accent',
	moderator: 'accent',
	member: 'gray',
	guest: 'yellow',
}

interface MemberProps {
	readonly group: ReadingGroup
	readonly member: GroupMember
}

/** One who belongs to a group, with what the reader may do about it. */
export function MemberLine({ group, member }: MemberProps) {
	const t = useWords()
	return (
		<li className="line member" data-testid="member">
			<div className="line-text line-names">
				<Text size="sm">{member.name}</Text>
				<Text size="xs" c="dimmed">
					{member.hospitalName}
					{member.isByHospital && ` · ${t.groups.byHospital}`}
				</Text>
				{member.role !== 'member' && (
					<Badge variant="light" color={ROLE_COLOR[member.role]}>
						{t.groups.role[member.role]}
					</Badge>
				)}
			</div>
			<MemberActs group={group} member={member} />
		</li>
	)
}

function MemberActs({ group, member }: MemberProps) {
	const isMe = useMe().id === member.id
	const roles = rolesToGive(group, member)
	// An owner stays until he hands the group over; who came with his hospital goes with it.
	if (isMe) return group.role === 'owner' || member.isByHospital ? null : <Leave group={group} member={member} />
	return roles.length === 0 ? null : <MemberMenu group={group} member={member} roles={roles} />
}

/** An owner gives every role; a moderator those below his own, to those below him. */
function rolesToGive(group: ReadingGroup, member: GroupMember): readonly GroupRole[] {
	if (group.role === 'owner') return ['moderator', 'member', 'guest']
	const isBelow = member.role === 'member' || member.role === 'guest'
	return group.role === 'moderator' && isBelow ? ['member', 'guest'] : []
}

function Leave({ group, member }: MemberProps) {
	const t = useWords()
	const { mutate, isPending } = useRemoval({ group, member })
	const { open, dialog } = useConfirm({
		title: t.groups.leaveTitle({ group: group.name }),
		text: t.groups.leaveText,
		confirmLabel: t.groups.leave,
		onConfirm: () => mutate(undefined),
	})
	return (
		<>
			{dialog}
			<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={open}>
				{t.groups.leave}
			</Button>
		</>
	)
}

function MemberMenu({ group, member, roles }: MemberProps & { readonly roles: readonly GroupRole[] }) {
	const t = useWords()
	const names = { name: member.name, group: group.name }
	const params = { groupId: group.id, personId: member.id }
	const give = useChange((role: GroupRole) => api.call(setGroupMember, { params, body: { role } }), {
		touches: ['groups'],
	})
	const removal = useRemoval({ group, member })
	const removing = useConfirm({
		title: t.groups.removeTitle(names),
		text: t.groups.removeText,
		confirmLabel: t.app.remove,
		onConfirm: () => removal.mutate(undefined),
	})
	const handingOver = useConfirm({
		title: t.groups.handOverTitle(names),
		text: t.groups.handOverText,
		confirmLabel: t.groups.handOver,
		color: 'orange',
		onConfirm: () => give.mutate('owner'),
	})
	return (
		<Menu position="bottom-end" width={250} shadow="md">
			{removing.dialog}
			{handingOver.dialog}
			<Menu.Target>
				<ActionIcon variant="subtle" color="gray" aria-label={t.groups.changeRole({ name: member.name })}>
					<IconDots size={18} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				{roles.map((role) => (
					<Menu.Item
						key={role}
						role="menuitemradio"
						aria-checked={member.role === role}
						leftSection={<IconCheck size={16} opacity={member.role === role ? 1 : 0} />}
						onClick={() => give.mutate(role)}
					>
						{t.groups.role[role]}
						<Text size="xs" c="dimmed">
							{t.groups.roleHint[role]}
						</Text>
					</Menu.Item>
				))}
				<Menu.Divider />
				{group.role === 'owner' && (
					<Menu.Item leftSection={<IconUserStar size={16} />} onClick={handingOver.open}>
						{t.groups.handOver}
					</Menu.Item>
				)}
				{!member.isByHospital && (
					<Menu.Item color="red" leftSection={<IconUserMinus size={16} />} onClick={removing.open}>
						{t.app.remove}
					</Menu.Item>
				)}
			</Menu.Dropdown>
		</Menu>
	)
}

function useRemoval({ group, member }: MemberProps) {
	return useChange(() => api.call(removeGroupMember, { params: { groupId: group.id, personId: member.id } }), {
		touches: ['groups'],
	})
}
