/** What the poster thought before anybody answered. */
export const impressions = {
	title: '我的初步印象',
	sealHint:
		'在看到任何意见之前写下您的判断并封存。封存后不能修改，不计入汇总，其他医师看不到；有最终结果后只用于您自己的记录。',
	write: '写下并封存',
	seal: '封存',
	sealed: '已封存',
	sealedAt: (v: { time: string }) => `封存于 ${v.time}`,
	hidden: '其他医师看不到',
	reveal: '公开',
	revealTitle: '公开初步印象？',
	revealText: '已提交意见或选择只看不答的医师将看到它；尚未作答的医师仍看不到。公开后不能收回。',
	revealed: '已公开',
	ofPoster: '发起医师的初步印象',
	record: '我的初步印象',
	recordHint: '您发起病例时封存的判断，与对他人病例的意见分开计算。',
	count: '封存',
}
