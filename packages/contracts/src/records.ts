import { z } from 'zod'
import { BodyPart, Lane, Modality } from './cases.ts'
import { PersonId, pageOf } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PersonSummary } from './people.ts'

/** Hits of n with the Wilson 95 % interval; the fraction and interval only from ten on, n always. */
export const Proportion = z.object({
	hits: z.int(),
	n: z.int(),
	fraction: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
})
export type Proportion = z.infer<typeof Proportion>

/** A mean with what it was taken of; only from ten on, n always. */
export const Mean = z.object({ mean: z.number().nullable(), n: z.int() })
export type Mean = z.infer<typeof Mean>

/** How often a first choice was right when this much was stated for it: above `fromPercent`, up to `toPercent`. */
export const CalibrationBin = z.object({
	fromPercent: z.int(),
	toPercent: z.int(),
	/** Mean of what was stated; null where nothing was. */
	statedPercent: z.number().nullable(),
	right: Proportion,
})
export type CalibrationBin = z.infer<typeof CalibrationBin>

/** Slope 1 and intercept 0: confidence means what it says. Below 1 high confidence is too high, and low too low. */
export const Recalibration = z.object({
	slope: z.number(),
	slopeLow: z.number(),
	slopeHigh: z.number(),
	intercept: z.number(),
})
export type Recalibration = z.infer<typeof Recalibration>

export const Calibration = z.object({
	bins: z.array(CalibrationBin),
	/** Null below ten, and where the answers do not fix a line. */
	recalibration: Recalibration.nullable(),
})
export type Calibration = z.infer<typeof Calibration>

/** Opinions with an outcome and what they came to, under one heading. */
function stratum<Value extends z.ZodType>(value: Value) {
	return z.array(z.object({ value, top1: Proportion, top3: Proportion }))
}

const Strata = z.object({
	bodyPart: stratum(BodyPart.nullable()),
	modality: stratum(Modality.nullable()),
	lane: stratum(Lane.nullable()),
})
export type Strata = z.infer<typeof Strata>

/** Cases old enough to be asked for an outcome, how many have one, and how many never will: what verification bias hides. */
export const Capture = z.object({ cases: z.int(), outcomes: z.int(), lost: z.int() })
export type Capture = z.infer<typeof Capture>

/** From asked to answered, the middle one. */
export const LaneSpeed = z.object({ lane: Lane, medianMinutes: z.number(), n: z.int() })
export type LaneSpeed = z.infer<typeof LaneSpeed>

/** A reader's own record; nobody else can read it unless he says so (POOLING §5). */
export const ReaderRecord = z.object({
	scoredCount: z.int(),
	/** Scored opinions on a patient who was counted already: left out of everything below. */
	repeatedCount: z.int(),
	answeredCount: z.int(),
	awaitingOutcomeCount: z.int(),
	top1: Proportion,
	top3: Proportion,
	gradedHit: Mean,
	brier: Mean,
	/** The pool on the same cases. */
	poolTop1: Proportion,
	poolTop3: Proportion,
	/** 1 − own Brier ÷ the other readers' on the same cases: above 0 better than they, below 0 worse. */
	skill: Mean,
	calibration: Calibration,
	/** Outcomes that must not be missed, and how many of them stood anywhere on the list. */
	dangerSensitivity: Proportion,
	/** Own do-not-miss flags, and how many of them it was not. */
	overCall: Proportion,
	/** Versions written after seeing the others, and by how much they came nearer to the outcome. */
	moved: z.object({ toward: z.int(), away: z.int(), unchanged: z.int(), change: Mean }),
	/** Apart from accuracy, never one number with it. */
	speed: z.array(LaneSpeed),
	strata: Strata,
	captureOfHospital: Capture,
	captureOfRoom: Capture,
	/** Whether the head of the department may see this record. */
	isShared: z.boolean(),
})
export type ReaderRecord = z.infer<typeof ReaderRecord>

export const myRecord = endpoint({
	method: 'GET',
	path: '/record',
	summary: "The caller's own accuracy, private to him",
	access: 'person',
	answer: ReaderRecord,
	problems: [],
})

export const shareMyRecord = endpoint({
	method: 'PUT',
	path: '/record/sharing',
	summary: 'Let the administrators of own hospital see own record for learning together, or no longer',
	access: 'verified',
	body: z.strictObject({ isShared: z.boolean() }),
	problems: [],
})

/** A cell of the department's numbers: nothing where fewer than five readers are behind it. */
export const DepartmentCell = z.object({ top1: Proportion, top3: Proportion }).nullable()
export type DepartmentCell = z.infer<typeof DepartmentCell>

/** The pool beside those who were in it, on cases that as many answered. */
export const PoolQuality = z.object({
	/** Readers with a scored opinion; the last one is this many and more. */
	readerCount: z.int(),
	pool: z.object({ top1: Proportion, top3: Proportion }),
	/** What one of them, picked by chance, would have reached. */
	meanReader: z.object({ top1: Mean, top3: Mean }),
	/** The one who was best on all other cases. */
	bestReader: z.object({ top1: Proportion, top3: Proportion }),
})
export type PoolQuality = z.infer<typeof PoolQuality>

/** A hospital's readers taken together: no names, and nothing about fewer than five. */
export const DepartmentRecord = z.object({
	hospitalName: z.string(),
	readerCount: z.int(),
	scoredCount: z.int(),
	/** Null while fewer than five readers have a scored opinion. */
	readers: z
		.object({
			top1: Proportion,
			top3: Proportion,
			brier: Mean,
			calibration: Calibration,
			dangerSensitivity: Proportion,
			overCall: Proportion,
		})
		.nullable(),
	byBodyPart: z.array(z.object({ value: BodyPart.nullable(), cell: DepartmentCell })),
	byModality: z.array(z.object({ value: Modality.nullable(), cell: DepartmentCell })),
	/** Of closed cases that the hospital posted, from posting to the first answer. */
	firstAnswer: z.array(LaneSpeed),
	/** Of the whole room. */
	poolQuality: z.array(PoolQuality),
	captureOfHospital: Capture,
	captureOfRoom: Capture,
})
export type DepartmentRecord = z.infer<typeof DepartmentRecord>

export const departmentRecord = endpoint({
	method: 'GET',
	path: '/department',
	summary: "The readers of the caller's hospital taken together, without names",
	access: 'hospital-admin',
	answer: DepartmentRecord,
	problems: [],
})

export const listSharedRecords = endpoint({
	method: 'GET',
	path: '/department/readers',
	summary: 'Readers of own hospital who share their record for learning together, by name',
	access: 'hospital-admin',
	answer: pageOf(PersonSummary),
	problems: [],
})

export const readSharedRecord = endpoint({
	method: 'GET',
	path: '/department/readers/:personId/record',
	summary: 'The record of a reader of own hospital who shares it',
	access: 'hospital-admin',
	params: z.strictObject({ personId: PersonId }),
	answer: ReaderRecord,
	problems: ['person-not-found'],
})
