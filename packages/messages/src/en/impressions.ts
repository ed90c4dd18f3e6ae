import type { WordsLike } from '../words.ts'
import type { impressions as zhImpressions } from '../zh/impressions.ts'

export const impressions: WordsLike<typeof zhImpressions> = {
	title: 'My first impression',
	sealHint:
		'Write down what you think before you see any opinion, and seal it. It cannot be changed then, is in no pool, and nobody else sees it; once the outcome is known it counts in your own record alone.',
	write: 'Write and seal',
	seal: 'Seal',
	sealed: 'Sealed',
	sealedAt: (v) => `Sealed ${v.time}`,
	hidden: 'hidden from the readers',
	reveal: 'Reveal',
	revealTitle: 'Reveal your impression?',
	revealText:
		'Those who have answered or looked without answering will see it; those who have not answered yet still do not. This cannot be undone.',
	revealed: 'Revealed',
	ofPoster: 'The poster’s first impression',
	record: 'My first impressions',
	recordHint: 'What you sealed on cases you posted, counted apart from your opinions on the cases of others.',
	count: 'Sealed',
}
