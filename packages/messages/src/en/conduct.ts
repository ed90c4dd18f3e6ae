import type { WordsLike } from '../words.ts'
import type { conduct as zhConduct } from '../zh/conduct.ts'

export const conduct: WordsLike<typeof zhConduct> = {
	title: 'Code of conduct',
	intro: 'People here take a second look for each other at night. These few rules let that be trusted.',
	points: [
		'The patient first: what is urgent is read first, and what cannot wait is told at once.',
		'Write nothing by which a patient can be recognised: names, numbers, places of work, rare histories. Where you see it, report it: it is hidden at once.',
		'Answer on your own first, then look at the others; do not ask for answers, and do not give them away.',
		'Speak of the images, not of the colleague: show what you see, and leave out how large his hospital is.',
		'Where you are not sure, say so, with your confidence; a miss is for learning and is held against nobody.',
		'Pass on no pictures of the screen; for a doctor without an account there are links.',
		'Where you name a product, a drug, a device or a program, say whether you have an interest in its maker; no advertising.',
		'Opinions are for discussion among peers and no diagnostic reports; the doctor in charge decides.',
	],
	noMessages:
		'There are no private messages: what is said about a case is said under it, where everybody who sees the case can read it.',
	report:
		'What breaks these rules can be reported; administrators of the hospital and owners of the group decide. Who breaks them badly is suspended.',
	link: 'Code of conduct',
}
