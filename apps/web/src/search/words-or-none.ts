/** What was typed, without the spaces around it; undefined where that leaves nothing. */
export function wordsOrNone(typed: string): string | undefined {
	const words = typed.trim()
	return words === '' ? undefined : words
}
