import type { WordsLike } from '../words.ts'
import type { dangers as zhDangers } from '../zh/dangers.ts'

export const dangers: WordsLike<typeof zhDangers> = {
	title: 'Do-not-miss list',
	hint: 'A diagnosis of this list is pinned as soon as one reader names it, whatever its weight, and the poster is asked to tick that it was considered. Those of the catalogue always stay; you can add more for your site.',
	add: 'Add a diagnosis',
	own: 'Added by this site',
	none: 'This site has added none',
	listedBy: (v) => `${v.name} · ${v.time}`,
	catalogue: (v) => `Of the catalogue (${v.count})`,
	textRefused: 'Please choose a diagnosis of the catalogue; words of your own cannot be listed',
}
