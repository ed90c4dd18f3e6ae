import type { WordsLike } from '../words.ts'
import type { follows as zhFollows } from '../zh/follows.ts'

export const follows: WordsLike<typeof zhFollows> = {
	title: 'Followed and muted',
	hint: 'You hear of the outcome of a case you follow, and of new cases of a doctor, a hospital or a part of the body.',
	following: 'Followed',
	muted: 'Muted',
	none: 'You follow nothing yet',
	kind: { case: 'Case', person: 'Doctor', hospital: 'Hospital', organ: 'Body part' },
	follow: 'Follow the case',
	followed: 'Followed: you will hear of the outcome',
	unfollow: 'Unfollow',
	followPoster: (v) => `Follow ${v.name}`,
	unfollowPoster: (v) => `Unfollow ${v.name}`,
	muteCase: 'No more notices of this case',
	unmuteCase: 'Notices of this case again',
	mutePerson: (v) => `Mute ${v.name}`,
	unmutePerson: (v) => `Unmute ${v.name}`,
	mutedComment: (v) => `A comment of ${v.name} is folded away`,
	showComment: 'Show',
	addPerson: 'Add a doctor',
	addHospital: 'Add a hospital',
	addOrgan: 'Add a body part',
	find: 'Find by name',
	more: 'More',
	remove: (v) => `Remove ${v.name}`,
}
