import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import {
	addShifts,
	type BodyPart,
	changeShift,
	LONGEST_SHIFT_MS,
	type PersonSummary,
	type RosterName,
	type Shift,
	type ShiftDraft,
} from '@readroom/contracts'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { DUTY } from './duty-queries.ts'
import { OrganChips } from './organ-chips.tsx'
import { PersonSelect } from './person-select.tsx'
import { useShiftRemoval, useUndoNotice } from './use-roster-change.tsx'
import { inputOf } from './week.ts'

interface ShiftFields {
	readonly person: PersonSummary | undefined
	/** As the inputs have them. */
	readonly starts: string
	readonly ends: string
	readonly organs: readonly BodyPart[]
	readonly isLead: boolean
	readonly weeks: number
}

interface ShiftFormProps {
	readonly roster: RosterName
	/** Absent where a new one is added. */
	readonly shift?: Shift
	readonly first: ShiftFields
	readonly onDone: () => void
	/** Beside the button that saves. */
	readonly aside?: ReactNode
}

/** A new shift that begins in the evening of a day and ends in the morning. */
export function nightOf(day: Date, person?: PersonSummary): ShiftFields {
	const at = (hour: number, days: number) =>
		inputOf(new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour))
	return { person, starts: at(18, 0), ends: at(8, 1), organs: [], isLead: false, weeks: 1 }
}

export function fieldsOf({ person, startsAt, endsAt, organs, isLead }: Shift): ShiftFields {
	return { person, starts: inputOf(new Date(startsAt)), ends: inputOf(new Date(endsAt)), organs, isLead, weeks: 1 }
}

/** What an editor says of a shift. */
export function ShiftForm({ roster, shift, first, onDone, aside }: ShiftFormProps) {
	const t = useWords()
	const [fields, setFields] = useState(first)
	const set = (changed: Partial<ShiftFields>) => setFields((now) => ({ ...now, ...changed }))
	const save = useSaveShift(roster, shift, onDone)
	const lengthMs = Date.parse(fields.ends) - Date.parse(fields.starts)
	const isPossible = lengthMs > 0 && lengthMs <= LONGEST_SHIFT_MS
	const draft = isPossible ? draftOf(fields) : undefined

	function submit(event: SubmitEvent) {
		event.preventDefault()
		if (draft !== undefined) save.mutate({ draft, weeks: fields.weeks })
	}

	return (
		<form onSubmit={submit}>
			<Stack gap="sm">
				<PersonSelect
					roster={roster}
					label={t.duty.person}
					value={fields.person}
					onChange={(person) => set({ person })}
				/>
				<div className="shift-times">
					<TextInput
						type="datetime-local"
						label={t.duty.starts}
						value={fields.starts}
						onChange={(event) => set({ starts: event.currentTarget.value })}
					/>
					<TextInput
						type="datetime-local"
						label={t.duty.ends}
						value={fields.ends}
						error={isPossible ? undefined : t.duty.endsFirst}
						onChange={(event) => set({ ends: event.currentTarget.value })}
					/>
				</div>
				<OrganChips
					label={t.duty.organs}
					hint={t.duty.organsHint}
					value={fields.organs}
					onChange={(organs) => set({ organs })}
				/>
				<Checkbox
					label={t.duty.isLead}
					description={t.duty.leadHint}
					checked={fields.isLead}
					onChange={(event) => set({ isLead: event.currentTarget.checked })}
				/>
				{shift === undefined && (
					<NumberInput
						label={t.duty.weeks}
						description={t.duty.weeksHint}
						min={1}
						max={53}
						clampBehavior="strict"
						value={fields.weeks}
						onChange={(weeks) => set({ weeks: Math.max(1, Number(weeks)) })}
						maw={220}
					/>
				)}
				<Group justify="space-between" gap="xs">
					<Group gap="xs">{aside}</Group>
					<Button type="submit" loading={save.isPending} disabled={draft === undefined}>
						{shift === undefined ? t.duty.add : t.app.save}
					</Button>
				</Group>
			</Stack>
		</form>
	)
}

function draftOf({ person, starts, ends, organs, isLead }: ShiftFields): ShiftDraft | undefined {
	if (person === undefined) return undefined
	const [startsAt, endsAt] = [new Date(starts).toISOString(), new Date(ends).toISOString()]
	return { personId: person.id, startsAt, endsAt, organs: [...organs], isLead }
}

function useSaveShift(roster: RosterName, shift: Shift | undefined, onDone: () => void) {
	const t = useWords()
	const sayDone = useUndoNotice()
	const { remove } = useShiftRemoval(roster)
	const change = useChange((draft: ShiftDraft) => putShift(shift, draft), { touches: DUTY })
	return useChange(
		async ({ draft, weeks }: { draft: ShiftDraft; weeks: number }) => {
			if (shift !== undefined) {
				await putShift(shift, draft)
				return []
			}
			const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
			const body = { shift: draft, weeks, timeZone }
			return (await api.call(addShifts, { params: { roster }, body })).shiftIds
		},
		{
			touches: DUTY,
			onDone: (shiftIds) => {
				onDone()
				if (shift === undefined) sayDone(t.duty.added({ count: shiftIds.length }), () => remove.mutate(shiftIds))
				else sayDone(t.duty.changed, () => change.mutate(asDraft(shift)))
			},
		},
	)
}

async function putShift(shift: Shift | undefined, draft: ShiftDraft): Promise<void> {
	if (shift !== undefined) await api.call(changeShift, { params: { shiftId: shift.id }, body: draft })
}

function asDraft({ person, organs, startsAt, endsAt, isLead }: Shift): ShiftDraft {
	return { personId: person.id, organs, startsAt, endsAt, isLead }
}
