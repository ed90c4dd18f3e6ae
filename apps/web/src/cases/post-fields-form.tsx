import { Input, NumberInput, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { OLDEST_AGE_YEARS, Sex } from '@readroom/contracts'
import { useStore } from 'zustand'
import { useWords } from '../app/words.ts'
import type { IdentityKind } from '../prepare/identity-in-text.ts'
import type { Missing, PostDraft } from './post-draft.ts'
import type { TextField } from './post-draft-fields.ts'

export interface FieldsProps {
	readonly draft: PostDraft
	readonly errorOf: (name: Exclude<Missing, 'patients'>) => string | undefined
	readonly warnings: ReadonlyMap<TextField, readonly IdentityKind[]>
}

/** What is known of the patient, and the question. */
export function PostFieldsForm({ draft, errorOf, warnings }: FieldsProps) {
	const t = useWords()
	const fields = useStore(draft.store, (state) => state.fields)
	const text = { draft, warnings }
	return (
		<Stack gap={12}>
			<div className="post-patient">
				<SexField draft={draft} error={errorOf('sex')} />
				<AgeField draft={draft} error={errorOf('ageYears')} />
				<TextInput
					label={t.post.duration}
					placeholder={t.post.durationPlaceholder}
					value={fields.duration}
					maxLength={100}
					onChange={(event) => draft.write({ duration: event.currentTarget.value })}
				/>
			</div>
			<TextAreaField {...text} name="complaint" maxLength={500} minRows={2} error={errorOf('complaint')} isRequired />
			<TextAreaField {...text} name="question" maxLength={500} minRows={2} error={errorOf('question')} isRequired />
			<TextAreaField {...text} name="history" maxLength={4000} minRows={3} />
			<TextAreaField {...text} name="labs" maxLength={4000} minRows={2} />
		</Stack>
	)
}

function SexField({ draft, error }: { draft: PostDraft; error: string | undefined }) {
	const t = useWords()
	const sex = useStore(draft.store, (state) => state.fields.sex)
	const isProposed = useStore(draft.store, (state) => state.proposed.has('sex'))
	return (
		<div id="post-sex">
			<FieldLabel isRequired>{t.post.sex}</FieldLabel>
			<SegmentedControl
				size="sm"
				aria-label={t.post.sex}
				// No value leaves nothing chosen.
				value={sex ?? ''}
				onChange={(value) => draft.write({ sex: Sex.parse(value) })}
				data={Sex.options.map((value) => ({ value, label: t.vocabulary.sex[value] }))}
			/>
			<FieldNote error={error} note={isProposed ? t.post.fromImages : undefined} />
		</div>
	)
}

function AgeField({ draft, error }: { draft: PostDraft; error: string | undefined }) {
	const t = useWords()
	const ageYears = useStore(draft.store, (state) => state.fields.ageYears)
	const isProposed = useStore(draft.store, (state) => state.proposed.has('ageYears'))
	const isOldest = ageYears === OLDEST_AGE_YEARS
	return (
		<div>
			<NumberInput
				id="post-ageYears"
				label={t.post.age}
				withAsterisk
				value={ageYears ?? ''}
				min={0}
				max={OLDEST_AGE_YEARS}
				allowDecimal={false}
				allowNegative={false}
				suffix={isOldest ? `+ ${t.post.ageUnit}` : ` ${t.post.ageUnit}`}
				hideControls
				inputMode="numeric"
				error={error !== undefined}
				onChange={(value) =>
					draft.write({ ageYears: typeof value === 'number' ? Math.min(value, OLDEST_AGE_YEARS) : null })
				}
			/>
			<FieldNote error={error} note={isProposed ? t.post.fromImages : isOldest ? t.post.ageOldest : undefined} />
		</div>
	)
}

interface TextAreaFieldProps extends Pick<FieldsProps, 'draft' | 'warnings'> {
	readonly name: Exclude<TextField, 'duration'>
	readonly maxLength: number
	readonly minRows: number
	readonly error?: string | undefined
	readonly isRequired?: boolean
}

export function TextAreaField({
	draft,
	warnings,
	name,
	maxLength,
	minRows,
	error,
	isRequired = false,
}: TextAreaFieldProps) {
	const t = useWords()
	const value = useStore(draft.store, (state) => state.fields[name])
	const kinds = warnings.get(name) ?? []
	return (
		<div>
			<Textarea
				id={`post-${name}`}
				label={t.post[name]}
				placeholder={t.post[`${name}Placeholder`]}
				withAsterisk={isRequired}
				value={value}
				maxLength={maxLength}
				error={error}
				autosize
				minRows={minRows}
				maxRows={12}
				onChange={(event) => draft.write({ [name]: event.currentTarget.value })}
			/>
			{kinds.length > 0 && (
				<Text size="xs" c="yellow.5" mt={4} role="status" data-testid={`identity-${name}`}>
					{[...new Set(kinds)].map((kind) => t.post.looksLike[kind]).join(' · ')}
					{t.post.looksLikeHint}
				</Text>
			)}
		</div>
	)
}

export function FieldLabel({ children, isRequired = false }: { children: string; isRequired?: boolean }) {
	return (
		<Input.Label labelElement="div" display="block" required={isRequired}>
			{children}
		</Input.Label>
	)
}

export function FieldNote({ error, note }: { error: string | undefined; note: string | undefined }) {
	if (error === undefined && note === undefined) return null
	return error === undefined ? (
		<Text size="xs" mt={3} c="dimmed">
			{note}
		</Text>
	) : (
		<Input.Error mt={3} role="alert">
			{error}
		</Input.Error>
	)
}
