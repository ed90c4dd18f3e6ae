import { BodyPart, type ImportFault } from '@readroom/contracts'
import { WORDS } from '@readroom/messages'

/** A shift as a file describes it; whose it is, is still to be found. */
export interface DescribedShift {
	/** Names under which its person may be known, the likeliest first. */
	readonly names: readonly string[]
	readonly hospitalName: string
	readonly organs: readonly BodyPart[]
	readonly startsAt: Date
	readonly endsAt: Date
	readonly isLead: boolean
	/** UID of its entry in a calendar, with the time of the occurrence where there are several. */
	readonly calendarUid: string | undefined
}

/** What a line of a table or an entry of a calendar says, or why it says nothing. */
export type RosterLine = { readonly line: number; readonly text: string } & (
	| { readonly described: DescribedShift }
	| { readonly fault: ImportFault }
)

const ORGAN_OF_WORD: ReadonlyMap<string, BodyPart> = new Map(
	BodyPart.options.flatMap((organ): [string, BodyPart][] => [
		[organ, organ],
		...Object.values(WORDS).map(({ vocabulary }): [string, BodyPart] => [folded(vocabulary.bodyPart[organ]), organ]),
	]),
)

/** The part of the body that a word of either language, or of the API, names. */
export function organOfWord(word: string): BodyPart | undefined {
	return ORGAN_OF_WORD.get(folded(word))
}

export function folded(word: string): string {
	return word.trim().toLowerCase()
}
