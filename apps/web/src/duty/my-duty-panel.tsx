import { Button, Group, Text } from '@mantine/core'
import {
	acceptSwap,
	type BodyPart,
	becomeAvailable,
	endAvailability,
	endSwap,
	type MyDuty,
	type Swap,
	setSkills,
} from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useLocale, useWords } from '../app/words.ts'
import { Panel } from '../people/panel.tsx'
import { useChange } from '../people/use-change.ts'
import { DUTY, myDutyQuery } from './duty-queries.ts'
import { OrganChips } from './organ-chips.tsx'
import { dayText, hoursText, organsText, timeText } from './shift-text.ts'

const HOURS = [1, 2, 4, 8] as const

/** Whether one can be asked now, for what, when one is on duty next, and which shifts are offered. */
export function MyDutyPanels() {
	const { data } = useQuery(myDutyQuery)
	if (data === undefined) return null
	return (
		<div className="panels">
			<div>
				<Availability availableUntil={data.availableUntil} />
				<Skills skills={data.skills} />
			</div>
			<div>
				<Swaps swaps={data.swaps} />
				<NextShifts duty={data} />
			</div>
		</div>
	)
}

function Availability({ availableUntil }: Pick<MyDuty, 'availableUntil'>) {
	const t = useWords()
	const locale = useLocale()
	const begin = useChange((hours: (typeof HOURS)[number]) => api.call(becomeAvailable, { body: { hours } }), {
		touches: DUTY,
	})
	const end = useChange(() => api.call(endAvailability, {}), { touches: DUTY })
	return (
		<Panel title={t.duty.availability} hint={t.duty.availabilityHint}>
			{availableUntil !== null && (
				<Group gap="xs">
					<span className="duty-dot" />
					<Text size="sm" fw={500}>
						{t.duty.availableUntil({ time: timeText(new Date(availableUntil), locale) })}
					</Text>
					<Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>
						{t.duty.notAvailable}
					</Button>
				</Group>
			)}
			<Group gap="xs">
				{HOURS.map((hours) => (
					<Button
						key={hours}
						size="compact-md"
						variant="light"
						disabled={begin.isPending}
						onClick={() => begin.mutate(hours)}
					>
						{t.duty.forHours({ hours })}
					</Button>
				))}
			</Group>
		</Panel>
	)
}

function Skills({ skills }: Pick<MyDuty, 'skills'>) {
	const t = useWords()
	const { mutate, isPending, variables } = useChange(
		(organs: BodyPart[]) => api.call(setSkills, { body: { organs } }),
		{ touches: DUTY },
	)
	return (
		<Panel title={t.duty.skills}>
			<OrganChips
				hint={t.duty.skillsHint}
				value={isPending ? variables : skills}
				onChange={(organs) => mutate(organs)}
			/>
		</Panel>
	)
}

function Swaps({ swaps }: Pick<MyDuty, 'swaps'>) {
	const t = useWords()
	if (swaps.length === 0) return null
	return (
		<Panel title={t.duty.swaps}>
			<ul className="lines">
				{swaps.map((swap) => (
					<OneSwap key={swap.id} swap={swap} />
				))}
			</ul>
		</Panel>
	)
}

function OneSwap({ swap }: { swap: Swap }) {
	const t = useWords()
	const locale = useLocale()
	const params = { swapId: swap.id }
	const accept = useChange(() => api.call(acceptSwap, { params }), { touches: DUTY })
	const end = useChange(() => api.call(endSwap, { params }), { touches: DUTY })
	const { shift, to, isMine } = swap
	return (
		<li className="line duty-line" data-testid="swap">
			<div className="line-text">
				<Text size="sm">
					{dayText(new Date(shift.startsAt), locale)} {hoursText(shift, t, locale)}
				</Text>
				<Text size="xs" c="dimmed">
					{isMine
						? to === null
							? t.duty.offeredToAll
							: t.duty.offeredTo({ name: to.name })
						: t.duty.offersYou({ name: swap.by.name })}{' '}
					· {organsText(shift.organs, t)}
				</Text>
			</div>
			<div className="line-acts">
				{!isMine && (
					<Button size="compact-sm" loading={accept.isPending} onClick={() => accept.mutate(undefined)}>
						{t.duty.accept}
					</Button>
				)}
				{(isMine || to !== null) && (
					<Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>
						{isMine ? t.duty.withdrawOffer : t.duty.decline}
					</Button>
				)}
			</div>
		</li>
	)
}

function NextShifts({ duty }: { duty: MyDuty }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<Panel title={t.duty.nextShifts}>
			{duty.shifts.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.duty.noNextShifts}
				</Text>
			)}
			<ul className="lines">
				{duty.shifts.slice(0, 5).map((shift) => (
					<li key={shift.id} className="line duty-line">
						<div className="line-text">
							<Text size="sm">
								{dayText(new Date(shift.startsAt), locale)} {hoursText(shift, t, locale)}
							</Text>
							<Text size="xs" c="dimmed">
								{organsText(shift.organs, t)}
								{shift.isLead && ` · ${t.duty.lead}`}
							</Text>
						</div>
					</li>
				))}
			</ul>
		</Panel>
	)
}
