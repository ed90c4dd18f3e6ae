import type { Board, BoardCase, BoardReader, BoardTimes, HospitalId } from '@readroom/contracts'
import { promisedBy } from '@readroom/reading'
import type { Database } from '../database/database.ts'
import { readersOnDuty } from '../duty/index.ts'
import { type Reader, secretSha256 } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import {
	type BoardCaseRow,
	type BoardViewer,
	boardTimes,
	findHospitalOfKey,
	listOpenCases,
	namesOf,
	type TimesRow,
} from './board.queries.ts'

const HOURS_OF_DAY = 24
const DAYS = 30
/** Of fewer cases than this no median is shown: it would be the time of one or two of them. */
const FEWEST_CASES = 5
const MOST_CASES = 40

/**
 * What a screen on the wall shows. Of an open case it says lane and promise, never how many have answered: readers who have
 * not answered walk past it.
 *
 * @throws Problem `sign-in-needed` with neither a person nor a key that is known; `person-not-verified`
 */
export async function readBoard(
	{ database, clock, config }: Pick<Services, 'database' | 'clock' | 'config'>,
	asking: { reader: Reader | undefined; key: string | undefined },
): Promise<Board> {
	const viewer = await viewerOf(database, asking)
	const now = clock.now()
	const [cases, onDuty, times] = await Promise.all([
		listOpenCases(database, viewer, { limit: MOST_CASES }),
		readersNow(database, viewer.hospitalId, now),
		boardTimes(database, { now, days: DAYS, timeZone: config.timeZone }),
	])
	return {
		cases: cases.map(boardCaseOf),
		onDuty,
		times: timesOf(times.find(({ hour, body_part }) => hour === null && body_part === null)),
		byHour: Array.from({ length: HOURS_OF_DAY }, (_, hour) => ({
			hour,
			...timesOf(times.find((row) => row.hour === hour)),
		})),
		byBodyPart: times.flatMap((row) =>
			row.body_part === null || row.case_count < FEWEST_CASES ? [] : [{ bodyPart: row.body_part, ...timesOf(row) }],
		),
	}
}

async function viewerOf(
	database: Database,
	{ reader, key }: { reader: Reader | undefined; key: string | undefined },
): Promise<BoardViewer> {
	if (key !== undefined) {
		const hospitalId = await findHospitalOfKey(database, secretSha256(key))
		if (hospitalId !== undefined) return { hospitalId }
	}
	if (reader === undefined) throw new Problem('sign-in-needed')
	if (reader.verification !== 'verified') throw new Problem('person-not-verified')
	return { hospitalId: reader.hospitalId, reader }
}

async function readersNow(database: Database, hospitalId: HospitalId, at: Date): Promise<BoardReader[]> {
	const onDuty = await readersOnDuty(database, { at, hospitalId })
	const names = await namesOf(
		database,
		onDuty.map(({ personId }) => personId),
	)
	return names.flatMap(({ id, name, hospital_name: hospitalName }) => {
		const stint = onDuty.find(({ personId }) => personId === id)
		return stint === undefined ? [] : [{ name, hospitalName, organs: [...stint.organs], isLead: stint.isLead }]
	})
}

function boardCaseOf({ label, lane, modality, body_part, posted_at }: BoardCaseRow): BoardCase {
	return {
		label,
		lane,
		modality,
		bodyPart: body_part,
		postedAt: posted_at.toISOString(),
		answerDueAt: promisedBy(lane, posted_at)?.toISOString() ?? null,
	}
}

function timesOf(row: TimesRow | undefined): BoardTimes {
	if (row === undefined || row.case_count < FEWEST_CASES) {
		return {
			caseCount: row?.case_count ?? 0,
			firstAnswerMinutes: null,
			thirdAnswerMinutes: null,
			acknowledgedMinutes: null,
		}
	}
	return {
		caseCount: row.case_count,
		firstAnswerMinutes: row.first_answer,
		thirdAnswerMinutes: row.third_answer,
		acknowledgedMinutes: row.acknowledged,
	}
}
