import { folded } from './folded-words.ts'

/** Longest word that is kept; what is longer was not written to be read. */
const LONGEST_WORD = 64

/** Characters of Han, or a word of another script; a dot inside belongs to it, as in K35.2 and 15.2. */
const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:\.[[\p{L}\p{N}]--\p{Script=Han}]+)*/gv

/** The words of a text as a search compares them, each once. */
export function searchWords(text: string): string[] {
	return [...new Set(runsOf(text).flatMap((run) => (isHan(run) ? hanWords(run) : [run.slice(0, LONGEST_WORD)])))]
}

/** Unbroken stretches of Han and words of other scripts, folded. */
export function runsOf(text: string): string[] {
	return folded(text).match(RUN) ?? []
}

export function isHan(run: string): boolean {
	return /^\p{Script=Han}/u.test(run)
}

/** Every two characters that follow each other: 肝血管瘤 is 肝血, 血管 and 管瘤. */
export function hanPairs(run: string): string[] {
	const characters = Array.from(run)
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The last character by itself too, so that whoever looks for one character finds it by what begins with it. */
function hanWords(run: string): string[] {
	return [...hanPairs(run), Array.from(run).at(-1) ?? '']
}
