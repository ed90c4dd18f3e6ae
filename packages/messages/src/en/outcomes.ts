import type { WordsLike } from '../words.ts'
import type { outcomes as zhOutcomes } from '../zh/outcomes.ts'

export const outcomes: WordsLike<typeof zhOutcomes> = {
	outcome: 'Outcome',
	record: 'Record the outcome',
	correct: 'Correct the outcome',
	recordHint: 'This closes the case, scores every opinion and sends each reader feedback.',
	diagnosis: 'Final diagnosis',
	diagnosisMissing: 'Please choose or type the final diagnosis',
	evidence: 'Evidence',
	grade: (v) => `Evidence grade ${v.grade}`,
	isCertain: 'Certain',
	uncertain: 'Some doubt remains',
	note: 'Note',
	notePlaceholder: 'for example: perforation at the base of the appendix; histology: acute gangrenous appendicitis',
	recorded: 'The outcome is recorded and the case is closed',
	afterDays: (v) =>
		v.days === 0
			? 'known the same day'
			: v.days === 1
				? 'known 1 day after posting'
				: `known ${v.days} days after posting`,
	recordedBy: (v) => `recorded by ${v.name}`,
	feedback: 'Your feedback',
	yourList: 'Your list',
	thePool: 'The pool',
	hitFirst: 'Your first choice',
	hitThird: (v) => `Number ${v.rank} on your list`,
	missed: 'Not on your list',
	poolRank: (v) => `number ${v.rank} in the pool`,
	poolMissed: 'not in the pool',
	brier: 'Brier score',
	brierHint: '0 is best, 2 worst; measures judgement and confidence together',
	notScored: {
		'not-blind': 'Not blind, not scored',
		'grade-d': 'Expert consensus (grade D) is for learning and not scored',
		'after-outcome': 'Given after the outcome was known, not scored',
	},
	moved: {
		toward: 'Your revision moved toward the outcome',
		away: 'Your revision moved away from the outcome',
		unchanged: 'Your revision changed nothing',
	},
	recordTitle: 'My record',
	recordPrivate: 'Only you can see this',
	answered: 'Cases answered',
	scored: 'Scored',
	awaiting: 'Awaiting outcome',
	top1: 'First choice right',
	top3: 'In the first three',
	pooledTop1: 'Pool on the same cases, first',
	pooledTop3: 'Pool on the same cases, first three',
	meanBrier: 'Mean Brier score',
	ofN: (v) => `${v.hits} of ${v.n}`,
	interval: (v) => `95% interval ${v.low}–${v.high}`,
	tooFew: 'A percentage is shown from 10 cases on',
	biasTitle: 'How to read these numbers',
	biasCapture: (v) =>
		`Of ${v.cases} cases with opinions ${v.outcomes} have an outcome. Outcomes come back more often after an operation, and the numbers lean toward such cases.`,
	biasHard: 'What is put before peers is mostly difficult. Do not compare it with routine work.',
	biasChoice: 'Readers choose what they read. Compare yourself only with the pool on the same cases.',
	cards: 'Case by case',
	noCards: 'No feedback yet',
	noCardsHint: 'It appears here when pathology, surgery or follow-up has shown what a case you answered was.',
	openCase: 'Open the case',
}
