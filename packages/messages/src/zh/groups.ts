import type { GroupKind, GroupRole } from '@readroom/contracts'

/** People who read together. */
export const groups = {
	title: '小组',
	hint: '小组里的医师可以看到发给该小组的病例，如县域医共体、专科、规培班。',
	name: '小组名称',
	namePlaceholder: '如：云岭县域医共体',
	kindLabel: '类型',
	make: '新建小组',
	none: '还没有加入任何小组',
	noneHint: '新建一个小组并添加成员，发布病例时就可以选择只给该小组看',
	memberCount: (v: { count: number }) => `${v.count} 位成员`,
	kind: { hospital: '本院', consortium: '医共体', subspecialty: '专科', class: '教学班' } satisfies Record<
		GroupKind,
		string
	>,
	role: { owner: '组长', moderator: '副组长', member: '成员', guest: '旁听' } satisfies Record<GroupRole, string>,
	roleHint: {
		owner: '转让后您成为副组长',
		moderator: '可以添加、移出成员，处理举报',
		member: '可以发布、阅片和讨论',
		guest: '只能看片，不能提交意见或讨论',
	} satisfies Record<GroupRole, string>,
	byHospital: '随医院加入',
	addMember: '添加成员',
	findColleague: '按姓名或医院查找',
	changeRole: (v: { name: string }) => `变更角色：${v.name}`,
	handOver: '转让组长',
	handOverTitle: (v: { name: string; group: string }) => `将“${v.group}”转让给${v.name}？`,
	handOverText: '此后由对方管理小组，您成为副组长；只有对方可以再转让回来。',
	leave: '退出小组',
	leaveTitle: (v: { group: string }) => `退出“${v.group}”？`,
	leaveText: '此后不能再看到发给该小组的病例；需要由组长重新添加。',
	removeTitle: (v: { name: string; group: string }) => `将${v.name}移出“${v.group}”？`,
	removeText: '对方立即不能再看到发给该小组的病例。',
	guestHere: '您是该小组的旁听成员：可以看片，不能提交意见或参与讨论。',
}
