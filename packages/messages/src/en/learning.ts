import type { WordsLike } from '../words.ts'
import type { learning as zhLearning } from '../zh/learning.ts'

export const learning: WordsLike<typeof zhLearning> = {
	review: 'Learning together',
	reviewHint:
		'Say of each blind opinion what kind of miss it was; its reader finds it in his feedback. The discrepancy is seen by the reader and his chair only, and nobody is ranked.',
	missKindLabel: 'Kind of miss',
	noMissKind: 'not said',
	missKind: {
		'not-seen': 'not seen',
		misjudged: 'seen, misjudged',
		'not-shown': 'not shown on the images',
	},
	discrepancyLabel: 'Discrepancy',
	discrepancy: {
		'1': '1 concur',
		'2a': '2a understandable miss, unlikely to matter',
		'2b': '2b understandable miss, likely to matter',
		'3a': '3a should be made most of the time, unlikely to matter',
		'3b': '3b should be made most of the time, likely to matter',
	},
	chairFirst: 'The chair of the department decides first, then the reader is told',
	decided: 'The chair has decided',
	saved: 'Saved',
	noOpinions: 'Nobody else gave a blind opinion',
	register: 'Peer-learning register',
	registerHint:
		'2b, 3a and 3b come to you first. Once you confirm or change the code, the reader finds it in his feedback.',
	decide: 'Decide',
	said: (v) => `first choice ${v.diagnosis}`,
	was: (v) => `outcome ${v.diagnosis}`,
}
