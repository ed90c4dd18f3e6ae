import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type RosterName, removeShifts, restoreShifts, type ShiftId } from '@readroom/contracts'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { DUTY } from './duty-queries.ts'

const SHOWN_MS = 10_000

/** Says what was done, and offers to undo it. */
export function useUndoNotice(): (text: string, undo: () => void) => void {
	const t = useWords()
	return (text, undo) => {
		const id = crypto.randomUUID()
		notifications.show({
			id,
			color: 'teal',
			autoClose: SHOWN_MS,
			message: (
				<Group justify="space-between" wrap="nowrap">
					<Text size="sm">{text}</Text>
					<Button
						size="compact-sm"
						variant="light"
						color="teal"
						onClick={() => {
							notifications.hide(id)
							undo()
						}}
					>
						{t.duty.undo}
					</Button>
				</Group>
			),
		})
	}
}

/** Takes shifts off a roster, or puts them back, without saying so: what calls it does. */
export function useShiftRemoval(roster: RosterName) {
	const params = { roster }
	const remove = useChange((shiftIds: ShiftId[]) => api.call(removeShifts, { params, body: { shiftIds } }), {
		touches: DUTY,
	})
	const restore = useChange((shiftIds: ShiftId[]) => api.call(restoreShifts, { params, body: { shiftIds } }), {
		touches: DUTY,
	})
	return { remove, restore }
}
