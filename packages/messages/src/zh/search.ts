import type { SearchPlace } from '@readroom/contracts'

/** Search and filters of the list of cases. */
export const search = {
	field: '检索主诉、病史、征象、诊断、编号',
	/** Behind the field, where there is a keyboard. */
	key: '按 / 键检索',
	filters: '筛选',
	filterCount: (v: { count: number }) => `筛选，已用 ${v.count} 项`,
	status: '状态',
	lane: '急缓',
	modality: '设备',
	bodyPart: '部位',
	sex: '性别',
	age: '年龄',
	ageFrom: '最小年龄',
	ageTo: '最大年龄',
	ageRange: (v: { from: number | undefined; to: number | undefined }) =>
		v.from === undefined
			? `${v.to ?? ''} 岁及以下`
			: v.to === undefined
				? `${v.from} 岁及以上`
				: v.from === v.to
					? `${v.from} 岁`
					: `${v.from} 至 ${v.to} 岁`,
	posted: '发布时间',
	withinDays: (v: { days: number }) =>
		({ 1: '24 小时内', 7: '7 天内', 30: '30 天内', 90: '90 天内', 365: '一年内' })[v.days] ?? `${v.days} 天内`,
	outcome: '最终诊断',
	outcomeHint: '中英文、拼音首字母或 ICD-10 编码；仅检索已有结果的病例',
	outcomeIs: (v: { text: string }) => `最终诊断含“${v.text}”`,
	grade: '证据等级',
	gradeIs: (v: { grade: string }) => `证据等级 ${v.grade}`,
	gradeMeans: { A: 'A 病理、手术', B: 'B 内镜、检验', C: 'C 随访', D: 'D 专家共识' },
	any: '不限',
	words: (v: { text: string }) => `“${v.text}”`,
	removeFilter: (v: { filter: string }) => `去掉条件：${v.filter}`,
	clearAll: '清除全部',
	show: '查看结果',
	none: '没有符合条件的病例',
	noneHint: '可以去掉一项条件。',
	noneHintWithWords:
		'可以去掉一项条件，或换一种说法：每个词都须出现，中英文、拼音首字母和 ICD-10 编码均可。尚未作答的病例只检索发起医师所写的内容。',
	/** Between several names. */
	between: '、',
	alsoFound: (v: { names: string }) => `同时检索：${v.names}`,
	place: {
		question: '问题',
		history: '病史',
		labs: '检验',
		addendum: '补充',
		opinion: '会诊意见',
		comment: '讨论',
		outcome: '最终结果',
	} satisfies Record<SearchPlace, string>,
	saved: '保存的检索',
	savedNone: '还没有保存的检索',
	save: '保存当前检索',
	saveHint: '名称相同时替换原来的检索。',
	name: '名称',
	forget: (v: { name: string }) => `删除保存的检索：${v.name}`,
	savedAs: (v: { name: string }) => `已保存为“${v.name}”`,
}
