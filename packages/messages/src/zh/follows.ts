import type { FollowKind } from '@readroom/contracts'

/** What a person wants to hear of, and what not. */
export const follows = {
	title: '关注与屏蔽',
	hint: '关注的病例有结果时通知您；关注的医师、医院、部位有新病例时通知您。',
	following: '关注',
	muted: '屏蔽',
	none: '还没有关注',
	kind: { case: '病例', person: '医师', hospital: '医院', organ: '部位' } satisfies Record<FollowKind, string>,
	follow: '关注病例',
	followed: '已关注，有结果时通知您',
	unfollow: '取消关注',
	followPoster: (v: { name: string }) => `关注${v.name}`,
	unfollowPoster: (v: { name: string }) => `取消关注${v.name}`,
	muteCase: '不再接收该病例的通知',
	unmuteCase: '恢复该病例的通知',
	mutePerson: (v: { name: string }) => `屏蔽${v.name}`,
	unmutePerson: (v: { name: string }) => `取消屏蔽${v.name}`,
	mutedComment: (v: { name: string }) => `${v.name}的讨论已折叠`,
	showComment: '展开',
	addPerson: '添加医师',
	addHospital: '添加医院',
	addOrgan: '添加部位',
	find: '按名称查找',
	more: '更多操作',
	remove: (v: { name: string }) => `移除：${v.name}`,
}
