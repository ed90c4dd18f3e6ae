import type { BodyPart } from '@readroom/contracts'
import { becomeAvailable } from '../duty/change-availability.ts'
import { addShifts } from '../duty/change-shifts.ts'
import { daysLater, localTimes } from '../duty/local-times.ts'
import { setSkills } from '../duty/set-skills.ts'
import { dutyNow } from '../duty/show-duty.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'

const TIME_ZONE = 'Asia/Shanghai'
const WEEKS = 8
/** Demo rosters were made some days ago, so that this week is whole. */
const FIRST_DAY = -6

interface DemoTurn {
	readonly of: 'wang' | 'chen' | 'zhao'
	/** On which days of each week, counted from the first. */
	readonly days: readonly number[]
	readonly fromHour: number
	readonly hours: number
	readonly organs: readonly BodyPart[]
	readonly isLead?: boolean
}

/** Nights in turn, the days by whoever is in the house. */
const TURNS: readonly DemoTurn[] = [
	{ of: 'chen', days: [0, 2, 5], fromHour: 18, hours: 14, organs: ['abdomen', 'pelvis'] },
	{ of: 'wang', days: [1, 3, 4, 6], fromHour: 18, hours: 14, organs: [] },
	{ of: 'wang', days: [0, 2, 5], fromHour: 8, hours: 10, organs: ['chest', 'abdomen'] },
	{ of: 'chen', days: [1, 4], fromHour: 8, hours: 10, organs: ['abdomen', 'pelvis'] },
	{ of: 'zhao', days: [0, 1, 2, 3, 4, 5, 6], fromHour: 8, hours: 24, organs: [], isLead: true },
]

/** The roster of the network, what its readers read well, and who says that he can read now. */
export async function setUpDuty(
	services: Services,
	{ admin, wang, chen, zhao }: Readonly<Record<'admin' | DemoTurn['of'], { readonly reader: Reader }>>,
): Promise<void> {
	// Interrupted while the ward was made, the demo begins again.
	if ((await dutyNow(services, admin.reader)).items.length > 0) return
	const { wallTimeOf, instantOf } = localTimes(TIME_ZONE)
	const today = { ...wallTimeOf(services.clock.now()), hour: 0, minute: 0 }
	const readers = { wang, chen, zhao }
	for (const { of, days, fromHour, hours, organs, isLead = false } of TURNS) {
		for (const day of days) {
			const midnight = daysLater(today, FIRST_DAY + day)
			const startsAt = instantOf({ ...midnight, hour: fromHour })
			const endsAt = new Date(startsAt.getTime() + hours * 3_600_000)
			const shift = {
				personId: readers[of].reader.id,
				organs: [...organs],
				startsAt: startsAt.toISOString(),
				endsAt: endsAt.toISOString(),
				isLead,
			}
			await addShifts(services, admin.reader, 'network', { shift, weeks: WEEKS, timeZone: TIME_ZONE })
		}
	}
	await setSkills(services, chen.reader, { organs: ['abdomen', 'pelvis'] })
	await setSkills(services, zhao.reader, { organs: ['head', 'spine'] })
	await becomeAvailable(services, zhao.reader, { hours: 8 })
}
