import { ActionIcon, Button, TextInput } from '@mantine/core'
import type { PhoneNumber } from '@readroom/contracts'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWords } from '../app/words.ts'
import './lanes.css'

const MOST_NUMBERS = 10

interface PhoneNumberFieldsProps {
	readonly numbers: readonly PhoneNumber[]
	readonly onChange: (numbers: readonly PhoneNumber[]) => void
}

/** Numbers in the order in which they are shown. */
export function PhoneNumberFields({ numbers, onChange }: PhoneNumberFieldsProps) {
	const t = useWords()
	const change = (place: number, part: Partial<PhoneNumber>) =>
		onChange(numbers.map((one, index) => (index === place ? { ...one, ...part } : one)))
	return (
		<>
			{numbers.map(({ label, number }, place) => (
				// A row has no other name than its place.
				// oxlint-disable-next-line react/no-array-index-key
				<div className="phone-row" key={place}>
					<TextInput
						aria-label={t.lanes.phoneLabel}
						placeholder={t.lanes.phoneLabelPlaceholder}
						value={label}
						maxLength={60}
						required
						onChange={(event) => change(place, { label: event.currentTarget.value })}
					/>
					<TextInput
						aria-label={t.lanes.phoneNumber}
						placeholder={t.lanes.phoneNumber}
						type="tel"
						value={number}
						maxLength={40}
						pattern="[+0-9][0-9 \(\)\/*#,;\-]*"
						required
						onChange={(event) => change(place, { number: event.currentTarget.value })}
					/>
					<ActionIcon
						variant="subtle"
						color="gray"
						size="lg"
						aria-label={t.app.remove}
						onClick={() => onChange(numbers.filter((_, index) => index !== place))}
					>
						<IconTrash size={16} />
					</ActionIcon>
				</div>
			))}
			{numbers.length < MOST_NUMBERS && (
				<Button
					variant="subtle"
					size="compact-sm"
					className="add-phone"
					leftSection={<IconPlus size={14} />}
					onClick={() => onChange([...numbers, { label: '', number: '' }])}
				>
					{t.lanes.addPhoneNumber}
				</Button>
			)}
		</>
	)
}
