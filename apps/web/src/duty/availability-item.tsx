import { Menu } from '@mantine/core'
import { becomeAvailable, endAvailability } from '@readroom/contracts'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useLocale, useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { DUTY, myDutyQuery } from './duty-queries.ts'
import { timeText } from './shift-text.ts'

/** What one choice in the menu makes of it. */
const HOURS = 4

/** In the menu of every page: available for some hours, or not any more. */
export function AvailabilityItem() {
	const t = useWords()
	const locale = useLocale()
	const { data } = useQuery(myDutyQuery)
	const until = data?.availableUntil ?? null
	const toggle = useChange(
		async () => {
			if (until === null) await api.call(becomeAvailable, { body: { hours: HOURS } })
			else await api.call(endAvailability, {})
		},
		{ touches: DUTY },
	)
	return (
		<Menu.Item
			leftSection={<IconUserPlus size={16} color={until === null ? undefined : 'var(--mantine-color-teal-4)'} />}
			disabled={data === undefined || toggle.isPending}
			closeMenuOnClick={false}
			onClick={() => toggle.mutate(undefined)}
		>
			{until === null
				? `${t.duty.availability} · ${t.duty.forHours({ hours: HOURS })}`
				: t.duty.availableUntil({ time: timeText(new Date(until), locale) })}
		</Menu.Item>
	)
}
