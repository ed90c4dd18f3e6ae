import type { WordsLike } from '../words.ts'
import type { board as zhBoard } from '../zh/board.ts'

export const board: WordsLike<typeof zhBoard> = {
	openCases: (v) => `Open cases ${v.count}`,
	noCases: 'No case is waiting now',
	moreCases: (v) => `and ${v.count} more`,
	onDuty: 'Can be asked now',
	nobodyOnDuty: 'Nobody is on duty now',
	everything: 'all body parts',
	lead: 'Lead',
	times: 'Median times',
	timesOf: (v) => `${v.count} cases of 30 days, closed or a day old`,
	time: {
		firstAnswerMinutes: 'First answer',
		thirdAnswerMinutes: 'Third opinion',
		acknowledgedMinutes: 'Read by poster',
	},
	byHour: 'Median first answer by hour (minutes)',
	tooFew: 'Fewer than 5 cases in each hour so far',
	pastPromise: 'past its promise',
	bodyPart: 'Body part',
	noKey: 'This screen has no valid key',
	noKeyHint: 'A system administrator makes an address for it under Hospital settings; or sign in to look.',
	keys: 'Screens on the wall',
	keysHint: 'A screen opens the board with an address of its own: nobody signs in on it, and it shows nothing else.',
	keyName: 'Where the screen is',
	keyNamePlaceholder: 'for example: corridor of imaging',
	makeKey: 'Make an address',
	addressOnce: 'This address is shown only once; open it on the screen',
	revokeText: 'The screen goes blank at once.',
	link: 'Wall board',
}
