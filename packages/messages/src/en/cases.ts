import type { WordsLike } from '../words.ts'
import type { cases as zhCases } from '../zh/cases.ts'

export const cases: WordsLike<typeof zhCases> = {
	title: 'Cases',
	all: 'All',
	unanswered: 'To read',
	answered: 'Answered',
	mine: 'Mine',
	status: { draft: 'Draft', open: 'Open', closed: 'Outcome known' },
	part: { poster: 'mine', reader: 'not read', answered: 'answered', declined: 'looked' },
	opinions: (v) => (v.count === 1 ? '1 opinion' : `${v.count} opinions`),
	blind: 'read blind',
	dueIn: (v) => (v.minutes < 60 ? `${v.minutes} min left` : `${Math.floor(v.minutes / 60)} h left`),
	overdue: (v) => (v.minutes < 60 ? `${v.minutes} min over` : `${Math.floor(v.minutes / 60)} h over`),
	justNow: 'just now',
	minutesAgo: (v) => `${v.minutes} min ago`,
	hoursAgo: (v) => `${v.hours} h ago`,
	daysAgo: (v) => (v.days === 1 ? 'yesterday' : `${v.days} days ago`),
	empty: 'No cases yet',
	emptyHint: 'Put the first difficult case before your peers; answers come in minutes.',
	untitledDraft: 'Draft without a complaint',
	continueDraft: 'Continue',
}
