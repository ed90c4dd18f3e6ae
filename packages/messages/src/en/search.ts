import type { WordsLike } from '../words.ts'
import type { search as zhSearch } from '../zh/search.ts'

export const search: WordsLike<typeof zhSearch> = {
	field: 'Search complaint, history, signs, diagnosis, label',
	key: 'Press / to search',
	filters: 'Filters',
	filterCount: (v) => `Filters, ${v.count} in use`,
	status: 'Status',
	lane: 'Urgency',
	modality: 'Modality',
	bodyPart: 'Body part',
	sex: 'Sex',
	age: 'Age',
	ageFrom: 'Youngest',
	ageTo: 'Oldest',
	ageRange: (v) =>
		v.from === undefined
			? `up to ${v.to ?? ''} years`
			: v.to === undefined
				? `${v.from} years and older`
				: v.from === v.to
					? `${v.from} years`
					: `${v.from} to ${v.to} years`,
	posted: 'Posted',
	withinDays: (v) =>
		({ 1: 'within 24 hours', 7: 'within 7 days', 30: 'within 30 days', 90: 'within 90 days', 365: 'within a year' })[
			v.days
		] ?? `within ${v.days} days`,
	outcome: 'Outcome',
	outcomeHint: 'Chinese or English, pinyin initials or ICD-10 code; only cases whose outcome is known',
	outcomeIs: (v) => `outcome has “${v.text}”`,
	grade: 'Evidence grade',
	gradeIs: (v) => `evidence grade ${v.grade}`,
	gradeMeans: { A: 'A pathology, surgery', B: 'B endoscopy, laboratory', C: 'C follow-up', D: 'D expert consensus' },
	any: 'Any',
	words: (v) => `“${v.text}”`,
	removeFilter: (v) => `Remove: ${v.filter}`,
	clearAll: 'Clear all',
	show: 'Show cases',
	none: 'No case matches',
	noneHint: 'You can remove a condition.',
	noneHintWithWords:
		'Remove a condition, or say it in another way: every word has to be there; Chinese, English, pinyin initials and ICD-10 codes all work. Of cases you have not answered, only what the poster wrote is searched.',
	/** Between several names. */
	between: ', ',
	alsoFound: (v) => `Also searched: ${v.names}`,
	place: {
		question: 'Question',
		history: 'History',
		labs: 'Laboratory',
		addendum: 'Addendum',
		opinion: 'Opinions',
		comment: 'Discussion',
		outcome: 'Outcome',
	},
	saved: 'Saved searches',
	savedNone: 'No saved searches yet',
	save: 'Save this search',
	saveHint: 'A search of the same name is replaced.',
	name: 'Name',
	forget: (v) => `Delete saved search: ${v.name}`,
	savedAs: (v) => `Saved as “${v.name}”`,
}
