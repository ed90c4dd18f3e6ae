import {
	type AnswerOf,
	type CaseSummary,
	type handOver as contract,
	type HandoverCase,
	type HandoverState,
	Lane,
} from '@readroom/contracts'
import { listCases } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { casesWithReceipt, countClaims } from './handover.queries.ts'
import { type ShiftRow, shiftsBetween, shiftsOfPerson } from './shifts.queries.ts'
import { shiftOf } from './show-shift.ts'

const HOUR_MS = 3_600_000
/** A shift is handed over until this long after its end. */
const HANDED_OVER_MS = 2 * HOUR_MS
/** Relief may come early, or late. */
const RELIEF_BEFORE_MS = HOUR_MS
const RELIEF_AFTER_MS = 2 * HOUR_MS
/** More open cases nobody hands over one by one. */
const MOST_CASES = 300

/** The open cases that this reader may see, as he hands them over; of those he has not answered, only that he has not. */
export async function handOver(services: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	const { database, clock } = services
	const now = clock.now()
	const ending = await endingShift(database, reader, now)
	return {
		ending: ending === undefined ? null : shiftOf(ending),
		relief: ending === undefined ? [] : (await reliefOf(database, ending)).map(shiftOf),
		cases: await handedOverCases(services, reader, now),
	}
}

async function endingShift(database: Database, reader: Reader, now: Date): Promise<ShiftRow | undefined> {
	const after = new Date(now.getTime() - HANDED_OVER_MS)
	const shifts = await shiftsOfPerson(database, reader.id, { after, limit: 20 })
	return shifts.find(({ starts_at }) => starts_at <= now)
}

async function reliefOf(database: Database, ending: ShiftRow): Promise<ShiftRow[]> {
	const from = new Date(ending.ends_at.getTime() - RELIEF_BEFORE_MS)
	const to = new Date(ending.ends_at.getTime() + RELIEF_AFTER_MS)
	const roster = { groupId: ending.group_id, hospitalId: ending.hospital_id }
	const shifts = await shiftsBetween(database, roster, { from, to, limit: 50 })
	return shifts.filter((shift) => shift.starts_at >= from && shift.person_id !== ending.person_id)
}

async function handedOverCases(services: Services, reader: Reader, now: Date): Promise<HandoverCase[]> {
	const { items } = await listCases(services, reader, { status: 'open', limit: MOST_CASES })
	// Asked for those alone whose opinions are open to him: whether there is a receipt says that somebody has answered.
	const open = items.filter(({ opinionCount }) => opinionCount !== null).map(({ id }) => id)
	const read = await casesWithReceipt(services.database, open)
	const claims = await countClaims(
		services.database,
		items.map(({ id }) => id),
		now,
	)
	return items
		.map((summary) => {
			const claimed = claims.get(summary.id)
			const readingCount = (summary.opinionCount === null ? claimed?.live : claimed?.unanswered) ?? 0
			return handedOver(summary, { hasReceipt: read.has(summary.id), readingCount })
		})
		.toSorted((a, b) => laneOrder(a) - laneOrder(b) || Date.parse(a.postedAt ?? '') - Date.parse(b.postedAt ?? ''))
}

function handedOver(
	summary: CaseSummary,
	{ hasReceipt, readingCount }: { hasReceipt: boolean; readingCount: number },
): HandoverCase {
	const { id, label, lane, modality, bodyPart, sex, ageYears, postedAt, answerDueAt, opinionCount, part } = summary
	return {
		id,
		label,
		lane,
		modality,
		bodyPart,
		sex,
		ageYears,
		postedAt,
		answerDueAt,
		opinionCount,
		isMine: part === 'poster',
		readingCount,
		state: stateOf(opinionCount, hasReceipt),
	}
}

function stateOf(opinionCount: number | null, hasReceipt: boolean): HandoverState {
	if (opinionCount === null) return 'to-read'
	if (opinionCount === 0) return 'unanswered'
	return hasReceipt ? 'awaiting-outcome' : 'awaiting-receipt'
}

function laneOrder({ lane }: HandoverCase): number {
	return lane === null ? Lane.options.length : Lane.options.indexOf(lane)
}
