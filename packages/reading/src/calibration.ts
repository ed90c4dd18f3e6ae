import type { Calibration, CalibrationBin, Recalibration } from '@readroom/contracts'
import { FEWEST_FOR_FRACTION, proportion, Z95 } from './scoring.ts'

/** What a reader stated for his first choice, and whether it was right. */
export interface StatedChoice {
	/** From 0 to 100. */
	readonly statedPercent: number
	readonly isRight: boolean
}

/** Upper edges of the bins; each holds what is above the edge before it (POOLING §5). */
const EDGES_PERCENT = [25, 50, 75, 90, 100]

export function calibrationOf(choices: readonly StatedChoice[]): Calibration {
	return { bins: calibrationBins(choices), recalibration: logisticRecalibration(choices) }
}

/** How often the first choice was right for each range of what was stated for it. */
export function calibrationBins(choices: readonly StatedChoice[]): CalibrationBin[] {
	return EDGES_PERCENT.map((toPercent, index) => {
		const fromPercent = EDGES_PERCENT[index - 1] ?? 0
		const inBin = choices.filter(
			({ statedPercent }) => statedPercent <= toPercent && (statedPercent > fromPercent || index === 0),
		)
		const sum = inBin.reduce((total, { statedPercent }) => total + statedPercent, 0)
		return {
			fromPercent,
			toPercent,
			statedPercent: inBin.length === 0 ? null : sum / inBin.length,
			right: proportion(inBin.filter(({ isRight }) => isRight).length, inBin.length),
		}
	})
}

/** Certainty has no logit: what is stated as 100 % is taken for 99, and 0 for 1. */
const LOWEST = 0.01
const HIGHEST = 0.99

const MOST_STEPS = 50
const SMALL_STEP = 1e-10
/** Beyond this the likelihood has no top: right and wrong answers are kept apart by what was stated. */
const STEEPEST = 50

/**
 * Cox's recalibration: logit(right) = intercept + slope · logit(stated), by maximum likelihood, with the Wald 95 % interval
 * of the slope (D. R. Cox, Biometrika 1958; 45: 562).
 *
 * @returns null below ten choices, where all of them were right or wrong or stated alike, and where stated confidence
 * separates the right from the wrong, so that no slope is the most likely
 */
export function logisticRecalibration(choices: readonly StatedChoice[]): Recalibration | null {
	if (choices.length < FEWEST_FOR_FRACTION) return null
	const points = choices.map(({ statedPercent, isRight }) => ({ x: logitOf(statedPercent), y: isRight ? 1 : 0 }))
	let line = { intercept: 0, slope: 1 }
	for (let step = 0; step < MOST_STEPS; step++) {
		const next = newtonStep(points, line)
		if (next === undefined || Math.abs(next.slope) > STEEPEST || Math.abs(next.intercept) > STEEPEST) return null
		const moved = Math.abs(next.slope - line.slope) + Math.abs(next.intercept - line.intercept)
		line = next
		if (moved < SMALL_STEP) return withInterval(points, line)
	}
	return null
}

interface Point {
	readonly x: number
	readonly y: number
}
interface Line {
	readonly intercept: number
	readonly slope: number
}

function logitOf(statedPercent: number): number {
	const stated = Math.min(HIGHEST, Math.max(LOWEST, statedPercent / 100))
	return Math.log(stated / (1 - stated))
}

/** One step of Newton's method on the log likelihood; undefined where the information is singular. */
function newtonStep(points: readonly Point[], line: Line): Line | undefined {
	const information = informationOf(points, line)
	if (information === undefined) return undefined
	const { a, b, d, determinant } = information
	const residuals = points.map(({ x, y }) => ({ x, residual: y - chanceOf(x, line) }))
	const gradientIntercept = residuals.reduce((sum, { residual }) => sum + residual, 0)
	const gradientSlope = residuals.reduce((sum, { x, residual }) => sum + x * residual, 0)
	return {
		intercept: line.intercept + (d * gradientIntercept - b * gradientSlope) / determinant,
		slope: line.slope + (a * gradientSlope - b * gradientIntercept) / determinant,
	}
}

const SINGULAR = 1e-9

/** Fisher's information of intercept and slope, [[a, b], [b, d]]. */
function informationOf(points: readonly Point[], line: Line) {
	let [a, b, d] = [0, 0, 0]
	for (const { x } of points) {
		const chance = chanceOf(x, line)
		const weight = chance * (1 - chance)
		a += weight
		b += weight * x
		d += weight * x * x
	}
	const determinant = a * d - b * b
	return determinant < SINGULAR ? undefined : { a, b, d, determinant }
}

function chanceOf(x: number, { intercept, slope }: Line): number {
	return 1 / (1 + Math.exp(-(intercept + slope * x)))
}

function withInterval(points: readonly Point[], line: Line): Recalibration | null {
	const information = informationOf(points, line)
	if (information === undefined) return null
	const half = Z95 * Math.sqrt(information.a / information.determinant)
	return { ...line, slopeLow: line.slope - half, slopeHigh: line.slope + half }
}
