import type { useWords } from '../app/words.ts'
import type { Stack } from './stack.ts'

/** What a series is called: its phase, else what is left of its description; what tells it from the others of the case is added. */
export function seriesName(stack: Stack, stacks: readonly Stack[], t: ReturnType<typeof useWords>): string {
	const name = nameWithin(stacks, stack, t)
	const isAlone = stacks.every((other) => other === stack || nameWithin(stacks, other, t) !== name)
	return isAlone ? name : `${name} · ${t.viewer.series({ number: stack.seriesNumber })}`
}

function nameWithin(
	stacks: readonly Stack[],
	{ series: { phase, description, modality }, seriesNumber }: Stack,
	t: ReturnType<typeof useWords>,
): string {
	const isMixed = stacks.some(({ series }) => series.modality !== modality)
	const described = description === '' ? t.viewer.series({ number: seriesNumber }) : description
	const name = phase === null ? described : t.vocabulary.phase[phase]
	return isMixed ? `${modality} ${name}` : name
}
