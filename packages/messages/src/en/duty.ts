import type { WordsLike } from '../words.ts'
import type { duty as zhDuty } from '../zh/duty.ts'

export const duty: WordsLike<typeof zhDuty> = {
	title: 'Duty',
	network: 'Whole network',
	lead: 'Lead',
	wholeBody: 'All parts',
	comma: ', ',
	csv: { person: 'Person', hospital: 'Hospital', starts: 'Starts', ends: 'Ends', organs: 'Body parts', lead: 'Lead' },
	yes: 'yes',
	onDuty: (v) => `On duty · ${v.roster}`,
	calendarName: (v) => `Duty roster · ${v.roster}`,
	myCalendarName: 'My duty',
}
