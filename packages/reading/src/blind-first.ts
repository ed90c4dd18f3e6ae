import type { CaseStatus, PartInCase } from '@readroom/contracts'

/**
 * A person's part in a case (POOLING §3). A blind opinion is worth more than a decline: who answered blind has answered,
 * and who declined first stays declined whatever is written afterwards.
 */
export function partInCase(person: { isPoster: boolean; hasBlindOpinion: boolean; hasDeclined: boolean }): PartInCase {
	if (person.isPoster) return 'poster'
	if (person.hasBlindOpinion) return 'answered'
	return person.hasDeclined ? 'declined' : 'reader'
}

/** Whether opinions, their number, the pool, the thread and the receipt are open to a person with this part. */
export function mayReadOpinions(part: PartInCase, caseStatus: CaseStatus): boolean {
	return caseStatus === 'closed' || part !== 'reader'
}
