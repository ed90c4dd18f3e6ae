import { Chip, Group, Input } from '@mantine/core'
import { BodyPart } from '@readroom/contracts'
import { useWords } from '../app/words.ts'

interface OrganChipsProps {
	/** Where nothing above says it. */
	readonly label?: string
	readonly hint: string
	readonly value: readonly BodyPart[]
	readonly onChange: (organs: BodyPart[]) => void
}

/** Which parts of the body. */
export function OrganChips({ label, hint, value, onChange }: OrganChipsProps) {
	const t = useWords()
	return (
		<Input.Wrapper label={label} description={hint} labelElement="div">
			<Chip.Group
				multiple
				value={[...value]}
				onChange={(chosen) => onChange(chosen.map((organ) => BodyPart.parse(organ)))}
			>
				<Group gap={6} mt={6}>
					{BodyPart.options.map((organ) => (
						<Chip key={organ} value={organ} size="xs">
							{t.vocabulary.bodyPart[organ]}
						</Chip>
					))}
				</Group>
			</Chip.Group>
		</Input.Wrapper>
	)
}
