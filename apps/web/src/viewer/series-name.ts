import type { useWords } from '../app/words.ts'
import type { Stack } from './stack.ts'

/** What a series is called: its phase, else what is left of its description. Among namesakes it says its number too. */
export function seriesName(stack: Stack, stacks: readonly Stack[], t: ReturnType<typeof useWords>): string {
	const name = shortName(stack, t)
	const isAlone = stacks.every((other) => other === stack || shortName(other, t) !== name)
	return isAlone ? name : `${name} · ${t.viewer.series({ number: stack.seriesNumber })}`
}

function shortName({ series: { phase, description }, seriesNumber }: Stack, t: ReturnType<typeof useWords>): string {
	if (phase !== null) return t.vocabulary.phase[phase]
	return description === '' ? t.viewer.series({ number: seriesNumber }) : description
}
