import type { BodyPart, CandidateInput, Evidence, Lane, Modality } from '@readroom/contracts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { HISTORY_SCENARIOS, type HistoryScenario } from './history-scenarios.ts'

/** A person of the demo's past. */
export interface HistoryPerson {
	readonly contact: string
	/** Name and hospital where he is of the past only: nobody signs in as him. */
	readonly added?: { readonly name: string; readonly title: string; readonly hospitalName: string }
}

/** How a reader reads, in this invented past. */
interface HistoryReader extends HistoryPerson {
	/** Chance of a right first choice on a case of no difficulty. */
	readonly skill: number
	/** What he states beyond his chance of being right. */
	readonly overconfidence: number
}

export interface PlannedOpinion {
	readonly reader: HistoryPerson
	readonly afterMinutes: number
	readonly candidates: readonly CandidateInput[]
}

export interface PlannedCase {
	readonly poster: HistoryPerson
	readonly postedDaysAgo: number
	readonly modality: Modality
	readonly bodyPart: BodyPart
	readonly lane: Lane
	readonly sex: 'F' | 'M'
	readonly ageYears: number
	readonly complaint: string
	readonly question: string
	readonly opinions: readonly PlannedOpinion[]
	/** What became of it: known, never to be known, or still waited for. */
	readonly end: { readonly code: string; readonly evidence: Evidence; readonly afterDays: number } | 'lost' | 'pending'
}

function added(number: number, name: string, title: string, hospitalName: string): HistoryPerson {
	return { contact: `history${number}@demo.cn`, added: { name, title, hospitalName } }
}

const COUNTY = DEMO_PEOPLE.wang.hospitalName
const CITY = DEMO_PEOPLE.chen.hospitalName

export const HISTORY_POSTERS: readonly HistoryPerson[] = [
	{ contact: DEMO_PEOPLE.li.contact },
	added(1, '周岩', '医师', DEMO_PEOPLE.li.hospitalName),
	added(2, '孙莉', '医师', COUNTY),
]

export const HISTORY_READERS: readonly HistoryReader[] = [
	{ contact: DEMO_PEOPLE.wang.contact, skill: 0.72, overconfidence: 0.22 },
	{ contact: DEMO_PEOPLE.chen.contact, skill: 0.92, overconfidence: 0 },
	{ contact: DEMO_PEOPLE.zhao.contact, skill: 0.85, overconfidence: -0.12 },
	{ ...added(3, '何文', '主治医师', COUNTY), skill: 0.75, overconfidence: 0.1 },
	{ ...added(4, '吴倩', '住院医师', COUNTY), skill: 0.6, overconfidence: 0.25 },
	{ ...added(5, '郑凯', '主治医师', COUNTY), skill: 0.78, overconfidence: 0 },
	{ ...added(6, '冯雪', '住院医师', COUNTY), skill: 0.62, overconfidence: 0.15 },
	{ ...added(7, '许博', '副主任医师', COUNTY), skill: 0.86, overconfidence: 0.05 },
	{ ...added(8, '林秋', '主治医师', CITY), skill: 0.82, overconfidence: 0.05 },
	{ ...added(9, '高远', '住院医师', CITY), skill: 0.66, overconfidence: 0.2 },
]

const CASE_COUNT = 110
const FIRST_DAYS_AGO = 16
/** Of a hundred cases so many have an outcome, and so many never will. */
const KNOWN_PERCENT = 74
const LOST_PERCENT = 10

/** The demo's past: the same every time, spread over the half year before now. */
export function planHistory(): PlannedCase[] {
	const random = seeded(20260411)
	return Array.from({ length: CASE_COUNT }, (_, number) => planCase(number, random))
}

function planCase(number: number, random: () => number): PlannedCase {
	const scenario = pick(HISTORY_SCENARIOS, random)
	const lane = pick<Lane>(['stat', 'urgent', 'urgent', 'routine'], random)
	const end = endOf(scenario, random)
	return {
		poster:
			end === 'lost' || end === 'pending' ? pick(HISTORY_POSTERS.slice(1), random) : pick(HISTORY_POSTERS, random),
		postedDaysAgo: FIRST_DAYS_AGO + number * 1.45 + random(),
		modality: scenario.modality,
		bodyPart: scenario.bodyPart,
		lane,
		sex: random() < 0.5 || scenario.bodyPart === 'pelvis' ? 'F' : 'M',
		ageYears: 18 + Math.floor(random() * 65),
		complaint: scenario.complaint,
		question: scenario.question,
		opinions: readersOf(random).map((reader) => planOpinion(reader, { scenario, lane, random })),
		end,
	}
}

function endOf({ truth, evidence }: HistoryScenario, random: () => number): PlannedCase['end'] {
	const percent = random() * 100
	if (percent < KNOWN_PERCENT) return { code: truth, evidence, afterDays: 1 + Math.floor(random() * 12) }
	return percent < KNOWN_PERCENT + LOST_PERCENT ? 'lost' : 'pending'
}

/** The three that one can sign in as answer most cases, the others some. */
function readersOf(random: () => number): HistoryReader[] {
	return HISTORY_READERS.filter((_reader, index) => random() < (index < 3 ? 0.75 : 0.35))
}

const MINUTES: Readonly<Record<Lane, number>> = { stat: 5, urgent: 14, routine: 120, teaching: 600 }

function planOpinion(
	reader: HistoryReader,
	{ scenario, lane, random }: { scenario: HistoryScenario; lane: Lane; random: () => number },
): PlannedOpinion {
	const chance = reader.skill * (1 - scenario.difficulty * 0.7)
	const isFirstRight = random() < chance
	const others = scenario.mistakenFor.toSorted(() => random() - 0.5)
	const isListed = isFirstRight || random() < 0.6
	const codes = isFirstRight
		? [scenario.truth, ...others.slice(0, 2)]
		: [others[0] ?? scenario.truth, ...(isListed ? [scenario.truth] : []), ...others.slice(1, 2)]
	const stated = chance + reader.overconfidence + (random() - 0.5) * 0.4
	return {
		reader,
		afterMinutes: MINUTES[lane] * (0.6 + 2 * random()),
		candidates: candidatesOf(codes, stated, random),
	}
}

/** What is left of 100 % is shared out, in steps of five. */
function candidatesOf(codes: readonly string[], stated: number, random: () => number): CandidateInput[] {
	const first = Math.min(95, Math.max(20, Math.round(stated * 20) * 5))
	const second = Math.min(first, Math.max(5, Math.floor((100 - first) / 10) * 5))
	return codes.flatMap((code, index) => {
		const confidencePercent = [first, second, 5][index] ?? 5
		const isTooMuch = index === 2 && first + second > 95
		return isTooMuch || (index === 1 && first > 90 && second > 5)
			? []
			: [{ diagnosis: { system: 'ICD-10' as const, code }, confidencePercent, isDangerous: random() < 0.25 }]
	})
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
	const item = items[Math.floor(random() * items.length)]
	if (item === undefined) throw new Error('nothing to pick from')
	return item
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
