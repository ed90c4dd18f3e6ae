import { Button, Drawer, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
	BodyPart,
	type CaseFilter,
	CaseStatus,
	EvidenceGrade,
	Lane,
	Modality,
	OLDEST_AGE_YEARS,
	Sex,
} from '@readroom/contracts'
import { useWords } from '../app/words.ts'
import { wordsOrNone } from './words-or-none.ts'

const PERIODS_DAYS = [1, 7, 30, 90, 365]

interface FilterProps {
	readonly filter: CaseFilter
	readonly onChange: (filter: CaseFilter) => void
}

/** Every filter there is: beside the list, on a phone a sheet from below. What is chosen acts at once. */
export function FilterDrawer({ isOpen, onClose, ...props }: FilterProps & { isOpen: boolean; onClose: () => void }) {
	const t = useWords()
	const isPhone = useMediaQuery('(max-width: 640px)')
	const { part, q } = props.filter
	return (
		<Drawer
			opened={isOpen}
			onClose={onClose}
			title={t.search.filters}
			position={isPhone ? 'bottom' : 'right'}
			size={isPhone ? '85%' : 340}
			closeButtonProps={{ 'aria-label': t.app.close }}
		>
			<Stack gap="sm">
				<CaseFields {...props} />
				<PatientFields {...props} />
				<OutcomeFields {...props} />
				<Group grow mt="xs">
					<Button
						variant="default"
						onClick={() => props.onChange({ ...(part && { part }), ...(q !== undefined && { q }) })}
					>
						{t.search.clearAll}
					</Button>
					<Button onClick={onClose}>{t.search.show}</Button>
				</Group>
			</Stack>
		</Drawer>
	)
}

function CaseFields({ filter, onChange }: FilterProps) {
	const t = useWords()
	return (
		<>
			<OneOf
				label={t.search.status}
				options={CaseStatus.options}
				words={t.cases.status}
				value={filter.status}
				onChoose={(status) => onChange({ ...filter, status })}
			/>
			<OneOf
				label={t.search.lane}
				options={Lane.options}
				words={t.vocabulary.lane}
				value={filter.lane}
				onChoose={(lane) => onChange({ ...filter, lane })}
			/>
			<OneOf
				label={t.search.modality}
				options={Modality.options}
				words={t.vocabulary.modality}
				value={filter.modality}
				onChoose={(modality) => onChange({ ...filter, modality })}
			/>
			<OneOf
				label={t.search.bodyPart}
				options={BodyPart.options}
				words={t.vocabulary.bodyPart}
				value={filter.bodyPart}
				onChoose={(bodyPart) => onChange({ ...filter, bodyPart })}
			/>
			<Select
				label={t.search.posted}
				placeholder={t.search.any}
				clearable
				data={PERIODS_DAYS.map((days) => ({ value: String(days), label: t.search.withinDays({ days }) }))}
				value={filter.withinDays === undefined ? null : String(filter.withinDays)}
				onChange={(days) => onChange({ ...filter, withinDays: days === null ? undefined : Number(days) })}
			/>
		</>
	)
}

function PatientFields({ filter, onChange }: FilterProps) {
	const t = useWords()
	const age = {
		min: 0,
		max: OLDEST_AGE_YEARS,
		allowDecimal: false,
		clampBehavior: 'strict',
		hideControls: true,
	} as const
	return (
		<>
			<OneOf
				label={t.search.sex}
				options={Sex.options}
				words={t.vocabulary.sex}
				value={filter.sex}
				onChoose={(sex) => onChange({ ...filter, sex })}
			/>
			<Group grow gap="xs">
				<NumberInput
					{...age}
					label={t.search.ageFrom}
					placeholder={t.search.any}
					value={filter.ageFrom ?? ''}
					onChange={(years) => onChange({ ...filter, ageFrom: typeof years === 'number' ? years : undefined })}
				/>
				<NumberInput
					{...age}
					label={t.search.ageTo}
					placeholder={t.search.any}
					value={filter.ageTo ?? ''}
					onChange={(years) => onChange({ ...filter, ageTo: typeof years === 'number' ? years : undefined })}
				/>
			</Group>
		</>
	)
}

function OutcomeFields({ filter, onChange }: FilterProps) {
	const t = useWords()
	return (
		<>
			<TextInput
				label={t.search.outcome}
				description={t.search.outcomeHint}
				maxLength={100}
				defaultValue={filter.outcome ?? ''}
				key={filter.outcome ?? ''}
				onBlur={(event) => onChange({ ...filter, outcome: wordsOrNone(event.currentTarget.value) })}
				onKeyDown={(event) => {
					// Enter that ends the choice of a character is not meant for the search.
					if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
				}}
			/>
			<OneOf
				label={t.search.grade}
				options={EvidenceGrade.options}
				words={t.search.gradeMeans}
				value={filter.grade}
				onChoose={(grade) => onChange({ ...filter, grade })}
			/>
		</>
	)
}

interface OneOfProps<Value extends string> {
	readonly label: string
	readonly options: readonly Value[]
	readonly words: Readonly<Record<Value, string>>
	readonly value: Value | undefined
	readonly onChoose: (value: Value | undefined) => void
}

function OneOf<Value extends string>({ label, options, words, value, onChoose }: OneOfProps<Value>) {
	const t = useWords()
	return (
		<Select
			label={label}
			placeholder={t.search.any}
			clearable
			data={options.map((option) => ({ value: option, label: words[option] }))}
			value={value ?? null}
			onChange={(chosen) => onChoose(options.find((option) => option === chosen))}
		/>
	)
}
