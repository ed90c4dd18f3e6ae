import { Button, Modal, Stack, Text } from '@mantine/core'
import { listShifts, type RosterName, type Shift, type ShiftId } from '@readroom/contracts'
import { api } from '../app/api.ts'
import { useMe } from '../app/session.ts'
import { useLocale, useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { DUTY } from './duty-queries.ts'
import { OfferPart } from './offer-part.tsx'
import { fieldsOf, nightOf, ShiftForm } from './shift-form.tsx'
import { dayText, hoursText, organsText } from './shift-text.ts'
import { useShiftRemoval, useUndoNotice } from './use-roster-change.tsx'
import { addDays } from './week.ts'

/** What the dialog is about: a shift, or a new one with some of its fields. */
export type DialogSubject = { readonly shift: Shift } | { readonly first: ReturnType<typeof nightOf> }

interface ShiftDialogProps {
	readonly roster: RosterName
	readonly mayEdit: boolean
	readonly subject: DialogSubject | undefined
	readonly onClose: () => void
}

/** A shift to look at, offer or change, or a new one. */
export function ShiftDialog({ roster, mayEdit, subject, onClose }: ShiftDialogProps) {
	const t = useWords()
	const me = useMe()
	const shift = subject !== undefined && 'shift' in subject ? subject.shift : undefined
	return (
		<Modal opened={subject !== undefined} onClose={onClose} title={shift ? t.duty.shift : t.duty.add} centered>
			<Stack gap="md">
				{shift !== undefined && <ShiftFacts shift={shift} />}
				{shift?.person.id === me.id && <OfferPart shift={shift} onDone={onClose} />}
				{subject !== undefined && mayEdit && (
					<ShiftForm
						key={shift?.id ?? 'new'}
						roster={roster}
						first={'shift' in subject ? fieldsOf(subject.shift) : subject.first}
						onDone={onClose}
						{...(shift !== undefined && {
							shift,
							aside: <RemoveButtons shift={shift} onDone={onClose} />,
						})}
					/>
				)}
			</Stack>
		</Modal>
	)
}

function ShiftFacts({ shift }: { shift: Shift }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<div>
			<Text fw={600}>
				{shift.person.name} · {shift.person.hospitalName}
			</Text>
			<Text size="sm">
				{dayText(new Date(shift.startsAt), locale)} {hoursText(shift, t, locale)}
			</Text>
			<Text size="sm" c="dimmed">
				{organsText(shift.organs, t)}
				{shift.isLead && ` · ${t.duty.lead}`}
				{shift.offer !== null &&
					` · ${shift.offer.to === null ? t.duty.offeredToAll : t.duty.offeredTo({ name: shift.offer.to.name })}`}
			</Text>
		</div>
	)
}

/** A year and a month: the longest that shifts are listed at once. */
const LATER_DAYS = 399

function RemoveButtons({ shift, onDone }: { shift: Shift; onDone: () => void }) {
	const t = useWords()
	const sayDone = useUndoNotice()
	const { remove, restore } = useShiftRemoval(shift.roster)
	const take = useChange(
		async (following: boolean) => {
			const shiftIds = following ? await laterInSeries(shift) : [shift.id]
			await remove.mutateAsync(shiftIds)
			return shiftIds
		},
		{
			touches: DUTY,
			onDone: (shiftIds) => {
				onDone()
				sayDone(t.duty.removed({ count: shiftIds.length }), () => restore.mutate(shiftIds))
			},
		},
	)
	return (
		<>
			<Button variant="light" color="red" loading={take.isPending} onClick={() => take.mutate(false)}>
				{t.app.remove}
			</Button>
			{shift.seriesId !== null && (
				<Button variant="subtle" color="red" disabled={take.isPending} onClick={() => take.mutate(true)}>
					{t.duty.removeFollowing}
				</Button>
			)}
		</>
	)
}

async function laterInSeries({ roster, seriesId, startsAt }: Shift): Promise<ShiftId[]> {
	const query = { from: startsAt, to: addDays(new Date(startsAt), LATER_DAYS).toISOString() }
	const { items } = await api.call(listShifts, { params: { roster }, query })
	return items.filter((one) => one.seriesId === seriesId && one.startsAt >= startsAt).map(({ id }) => id)
}
