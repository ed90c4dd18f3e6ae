/** The list of cases. */
export const cases = {
	title: '病例',
	all: '全部',
	unanswered: '待我阅片',
	answered: '我已答',
	mine: '我发起的',
	status: { draft: '草稿', open: '待会诊', closed: '已有结果' },
	part: { poster: '我发起', reader: '未阅', answered: '已答', declined: '只看' },
	opinions: (v: { count: number }) => `${v.count} 份意见`,
	blind: '独立阅片中',
	dueIn: (v: { minutes: number }) =>
		v.minutes < 60 ? `剩 ${v.minutes} 分钟` : `剩 ${Math.floor(v.minutes / 60)} 小时`,
	overdue: (v: { minutes: number }) =>
		v.minutes < 60 ? `已超 ${v.minutes} 分钟` : `已超 ${Math.floor(v.minutes / 60)} 小时`,
	justNow: '刚刚',
	minutesAgo: (v: { minutes: number }) => `${v.minutes} 分钟前`,
	hoursAgo: (v: { hours: number }) => `${v.hours} 小时前`,
	daysAgo: (v: { days: number }) => `${v.days} 天前`,
	empty: '还没有病例',
	emptyHint: '把第一例疑难影像交给同行看看，几分钟就有回音。',
	untitledDraft: '未填写主诉的草稿',
	continueDraft: '继续填写',
}
