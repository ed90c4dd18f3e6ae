import { Button, Group } from '@mantine/core'
import { endSwap, offerShift, type PersonSummary, type Shift, type SwapId } from '@readroom/contracts'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { DUTY } from './duty-queries.ts'
import { PersonSelect } from './person-select.tsx'

/** Offers own shift to somebody or everybody, or takes the offer back. */
export function OfferPart({ shift, onDone }: { shift: Shift; onDone: () => void }) {
	const t = useWords()
	const [to, setTo] = useState<PersonSummary>()
	const offer = useChange(
		() => api.call(offerShift, { params: { shiftId: shift.id }, body: { toPersonId: to?.id ?? null } }),
		{ touches: DUTY, onDone },
	)
	const withdraw = useChange((swapId: SwapId) => api.call(endSwap, { params: { swapId } }), { touches: DUTY, onDone })
	const standing = shift.offer
	if (standing !== null) {
		return (
			<Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(standing.swapId)}>
				{t.duty.withdrawOffer}
			</Button>
		)
	}
	return (
		<Group align="flex-end" gap="xs" wrap="nowrap" className="form-row">
			<PersonSelect
				roster={shift.roster}
				label={t.duty.offerTo}
				placeholder={t.duty.everybody}
				value={to}
				onChange={setTo}
			/>
			<Button variant="light" loading={offer.isPending} onClick={() => offer.mutate(undefined)}>
				{t.duty.sendOffer}
			</Button>
		</Group>
	)
}
