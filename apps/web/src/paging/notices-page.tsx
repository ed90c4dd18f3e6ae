import { Text, Title } from '@mantine/core'
import { changeNotices, type Notices } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { PageError, PageLoading } from '../app/page-states.tsx'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { AddressesPanel } from './addresses-panel.tsx'
import { NOTICES, noticesQuery } from './notice-queries.ts'
import { QuietHoursPanel } from './quiet-hours-panel.tsx'
import { ReasonsPanel } from './reasons-panel.tsx'
import '../people/people.css'
import './paging.css'

/** What of the choices on this page a person has just changed. */
export type ChosenNotices = Partial<Pick<Notices, 'timeZone' | 'quietHours' | 'channels'>>

/** How one is told when somebody needs one: where, of what, and when not. */
export function NoticesPage() {
	const t = useWords()
	const { data, error } = useQuery(noticesQuery)
	const { mutate, variables, isPending } = useChange(
		({ timeZone, quietHours, channels }: Pick<Notices, 'timeZone' | 'quietHours' | 'channels'>) =>
			api.call(changeNotices, { body: { timeZone, quietHours, channels } }),
		{ touches: NOTICES },
	)
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	// What was chosen shows at once, and goes back where the server refuses it.
	const shown = isPending ? { ...data, ...variables } : data
	const choose = (chosen: ChosenNotices) => mutate({ ...shown, ...chosen })
	return (
		<div className="page">
			<Title order={1}>{t.paging.title}</Title>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.paging.hint}
			</Text>
			<div className="panels">
				<div>
					<AddressesPanel notices={shown} />
					<QuietHoursPanel notices={shown} onChoose={choose} />
				</div>
				<div>
					<ReasonsPanel notices={shown} onChoose={choose} />
				</div>
			</div>
		</div>
	)
}
