import { Button } from '@mantine/core'
import type { BodyPart } from '@readroom/contracts'
import { useWords } from '../app/words.ts'

/** Findings that readers of this organ write again and again; one touch writes them. */
export function PhraseChips({ bodyPart, onPick }: { bodyPart: BodyPart | null; onPick: (phrase: string) => void }) {
	const t = useWords()
	if (bodyPart === null) return null
	return (
		<div className="phrase-chips" role="group" aria-label={t.opinions.phrases}>
			{t.phrases.findings[bodyPart].map((phrase) => (
				<Button key={phrase} variant="default" size="compact-xs" radius="xl" onClick={() => onPick(phrase)}>
					{phrase}
				</Button>
			))}
		</div>
	)
}
