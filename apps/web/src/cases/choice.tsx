import { type ReactNode, useId } from 'react'
import './choice.css'

interface Option<Value extends string> {
	readonly value: Value
	readonly label: string
	readonly text: ReactNode
}

interface ChoiceProps<Value extends string> {
	readonly label: string
	readonly value: Value | null
	readonly options: readonly Option<Value>[]
	readonly onChoose: (value: Value) => void
}

/** One of a few, each with what it means; the arrow keys move between them. */
export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
	const name = useId()
	return (
		<div className="choice" role="radiogroup" aria-label={label}>
			{options.map((option) => (
				<label key={option.value} className="choice-option" data-value={option.value}>
					<input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
					<strong>{option.label}</strong>
					{option.text}
				</label>
			))}
		</div>
	)
}
