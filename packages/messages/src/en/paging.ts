import type { WordsLike } from '../words.ts'
import type { paging as zhPaging } from '../zh/paging.ts'

export const paging: WordsLike<typeof zhPaging> = {
	notice: {
		title: {
			asked: (v) => `Please read ${v.label}`,
			'promise-broken': (v) => `${v.label}: the promised time is over and nobody has answered`,
			'critical-value': (v) => `${v.label}: critical value, please confirm at once`,
			answered: (v) => `${v.label} has an opinion`,
			'outcome-due': (v) => `${v.label}: please record the outcome`,
			'outcome-known': (v) => `${v.label}: the outcome is known`,
			'case-followed': (v) => `${v.label}, which you follow, has moved on`,
			addendum: (v) => `${v.label} has an addendum`,
			'lane-lowered': (v) => `${v.label} was moved to a less urgent lane`,
			'privacy-flag': (v) => `${v.label} may hold identifying information, please check`,
			mentioned: (v) => `You are mentioned in the discussion of ${v.label}`,
			test: 'Reading Room test notice',
		},
		facts: 'This notice has arrived, so the address works',
		open: 'Open the case',
		footer: 'Sent by the Reading Room; please do not reply. How you are told is set under Account · Notices.',
	},
}
