import type { Discrepancy, MissKind } from '@readroom/contracts'

/** What was missed and how, for learning together. */
export const learning = {
	review: '共同学习',
	reviewHint: '为每份独立意见注明漏诊类型，会写入该医师的反馈。差异分级只有该医师和科室主持人能看到，不排名。',
	missKindLabel: '漏诊类型',
	noMissKind: '未注明',
	missKind: {
		'not-seen': '未看见',
		misjudged: '看见但判断有误',
		'not-shown': '图像上未显示',
	} satisfies Record<MissKind, string>,
	discrepancyLabel: '差异分级',
	discrepancy: {
		'1': '1 一致',
		'2a': '2a 可以理解的差异，临床影响小',
		'2b': '2b 可以理解的差异，可能影响临床',
		'3a': '3a 多数情况下应当看出，临床影响小',
		'3b': '3b 多数情况下应当看出，可能影响临床',
	} satisfies Record<Discrepancy, string>,
	chairFirst: '先由科室主持人审定，再告知该医师',
	decided: '主持人已审定',
	saved: '已保存',
	noOpinions: '本例没有他人的独立意见',
	register: '共同学习登记',
	registerHint: '2b、3a、3b 先到您这里。确认或修改后，该医师会在反馈中看到。',
	decide: '审定',
	said: (v: { diagnosis: string }) => `首选 ${v.diagnosis}`,
	was: (v: { diagnosis: string }) => `结果 ${v.diagnosis}`,
}
