import type { PageReason } from '@readroom/contracts'

/** What people are told when they are paged, on the screen and by other channels. */
export const paging = {
	notice: {
		title: {
			asked: (v: { label: string }) => `请阅片：${v.label}`,
			'promise-broken': (v: { label: string }) => `${v.label} 已过承诺时间，尚无人作答`,
			'critical-value': (v: { label: string }) => `${v.label} 有危急值，请立即确认`,
			answered: (v: { label: string }) => `${v.label} 收到会诊意见`,
			'outcome-due': (v: { label: string }) => `${v.label} 请补记最终结果`,
			'outcome-known': (v: { label: string }) => `${v.label} 已有最终结果`,
			'case-followed': (v: { label: string }) => `您关注的 ${v.label} 有新进展`,
			addendum: (v: { label: string }) => `${v.label} 有补充`,
			'lane-lowered': (v: { label: string }) => `${v.label} 已被下调急缓`,
			'privacy-flag': (v: { label: string }) => `${v.label} 可能含身份信息，请核查`,
			mentioned: (v: { label: string }) => `${v.label} 的讨论提到了您`,
			test: '阅片室测试通知',
		} satisfies Record<PageReason, (v: { label: string }) => string> & { test: string },
		facts: '收到这条通知，说明此地址可用',
		open: '打开病例',
		footer: '阅片室自动通知，请勿回复。可在「账号 · 通知」中更改接收方式。',
	},
}
