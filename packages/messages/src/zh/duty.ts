/** Rosters, availability, swaps of shifts, hand-over. */
export const duty = {
	title: '值班',
	network: '全网络',
	lead: '负责',
	wholeBody: '全部部位',
	comma: '、',
	csv: { person: '医师', hospital: '医院', starts: '开始', ends: '结束', organs: '部位', lead: '负责' },
	yes: '是',
	onDuty: (v: { roster: string }) => `值班 · ${v.roster}`,
	calendarName: (v: { roster: string }) => `值班表 · ${v.roster}`,
	myCalendarName: '我的值班',
}
