import { z } from 'zod'
import { BodyPart, Lane, Modality } from './cases.ts'
import { pageOf, Time, words } from './common.ts'
import { endpoint } from './endpoint.ts'

/** An open case as a screen on a wall shows it: nothing of the patient, and nothing of what others have said. */
export const BoardCase = z.object({
	label: z.string(),
	lane: Lane,
	modality: Modality.nullable(),
	bodyPart: BodyPart.nullable(),
	postedAt: Time,
	/** When the first answer is promised; the clock runs on whatever has been answered. */
	answerDueAt: Time.nullable(),
})
export type BoardCase = z.infer<typeof BoardCase>

/** Half of some cases had come so far within this time; null where fewer than half had, or there are too few to say. */
export const BoardTimes = z.object({
	caseCount: z.int(),
	firstAnswerMinutes: z.number().nullable(),
	thirdAnswerMinutes: z.number().nullable(),
	acknowledgedMinutes: z.number().nullable(),
})
export type BoardTimes = z.infer<typeof BoardTimes>

export const BoardReader = z.object({
	name: z.string(),
	hospitalName: z.string(),
	/** Empty is everything. */
	organs: z.array(BodyPart),
	isLead: z.boolean(),
})
export type BoardReader = z.infer<typeof BoardReader>

export const Board = z.object({
	/** The most urgent first. */
	cases: z.array(BoardCase),
	onDuty: z.array(BoardReader),
	/** Cases of the last 30 days that are closed or at least a day old. */
	times: BoardTimes,
	/** By hour of posting, 0 to 23, in the time zone of the room. */
	byHour: z.array(BoardTimes.extend({ hour: z.int().min(0).max(23) })),
	byBodyPart: z.array(BoardTimes.extend({ bodyPart: BodyPart })),
})
export type Board = z.infer<typeof Board>

/** The header in which a screen sends its key. */
export const BOARD_KEY_HEADER = 'x-board-key'

export const readBoard = endpoint({
	method: 'GET',
	path: '/board',
	summary: 'Open cases, who is on duty, and how soon cases are answered; for the verified, and for screens with a key',
	access: 'anyone',
	answer: Board,
	problems: ['sign-in-needed', 'person-not-verified'],
})

export const BoardKey = z.object({ id: z.uuid(), name: z.string(), createdAt: Time })
export type BoardKey = z.infer<typeof BoardKey>

export const listBoardKeys = endpoint({
	method: 'GET',
	path: '/board/keys',
	summary: 'Keys of screens, without their secret',
	access: 'system-admin',
	answer: pageOf(BoardKey),
	problems: [],
})

export const makeBoardKey = endpoint({
	method: 'POST',
	path: '/board/keys',
	summary: 'Make a key for a screen of own hospital; its secret is shown this once',
	access: 'system-admin',
	body: z.strictObject({ name: words(60).min(1) }),
	answer: BoardKey.extend({ secret: z.string() }),
	status: 201,
	problems: [],
})

export const revokeBoardKey = endpoint({
	method: 'DELETE',
	path: '/board/keys/:keyId',
	summary: 'Revoke the key of a screen at once',
	access: 'system-admin',
	params: z.strictObject({ keyId: z.uuid() }),
	problems: ['not-found'],
})
