/** The do-not-miss list of the site. */
export const dangers = {
	title: '不可漏诊清单',
	hint: '清单中的诊断只要有一位医师提到，就会置顶并请发起医师确认已考虑，不论权重高低。目录自带的条目始终有效；您可以为本站增加。',
	add: '增加一个诊断',
	own: '本站增加',
	none: '本站没有增加条目',
	listedBy: (v: { name: string; time: string }) => `${v.name} · ${v.time}`,
	catalogue: (v: { count: number }) => `目录自带（${v.count}）`,
	textRefused: '请选择目录中的诊断；自行输入的文字不能加入清单',
}
