import type { Sex } from '@readroom/contracts'
import { isHeldBack, isWanted, type SeriesInDraft } from './series-in-draft.ts'
import type { FileTrouble } from './worker-messages.ts'

/** How far one series is. */
export interface SeriesProgress {
	readonly sentCount: number
	/** Prepared and waiting for the line. */
	readonly readyCount: number
	/** Neither sent nor going to be: the file cannot be read, or the server does not take it. */
	readonly lostCount: number
	/** To be prepared from a file that is at hand. */
	readonly unpreparedCount: number
	/** Its file is not at hand: the page was loaded anew before it was prepared. */
	readonly missingCount: number
}

export interface Line {
	/** The server does not answer; the next try is in so many milliseconds. */
	readonly isBroken: boolean
	/** Why the server wants no upload at all, by problem code. */
	readonly refusal: string | null
}

export interface PreparationState {
	readonly isRestored: boolean
	readonly scan: { readonly doneCount: number; readonly totalCount: number } | null
	readonly series: readonly SeriesInDraft[]
	readonly progress: ReadonlyMap<string, SeriesProgress>
	readonly troubles: readonly (FileTrouble & { readonly name: string })[]
	/** Slices that the server did not take, */
	readonly refusedCount: number
	/** and the keywords of attributes for which it did not. */
	readonly refusedComments: readonly string[]
	readonly sex: Sex | null
	readonly ageYears: number | null
	/** Series Instance UID to a number that is the same for series of the same patient; only of files shown to this page. */
	readonly patientOfSeries: ReadonlyMap<string, number>
	readonly line: Line
	readonly sentBytes: number
	/** What the files sent so far measured before they were coded. */
	readonly sentOriginalBytes: number
	readonly secondsLeft: number | null
	/** Something that is nobody's fault but ours, such as a browser that keeps nothing. */
	readonly failure: string | null
}

export const AT_FIRST: PreparationState = {
	isRestored: false,
	scan: null,
	series: [],
	progress: new Map(),
	troubles: [],
	refusedCount: 0,
	refusedComments: [],
	sex: null,
	ageYears: null,
	patientOfSeries: new Map(),
	line: { isBroken: false, refusal: null },
	sentBytes: 0,
	sentOriginalBytes: 0,
	secondsLeft: null,
	failure: null,
}

/** Whether images are still on their way, or could be: what leaving the page would interrupt. */
export function isUnderWay({ scan, series, progress }: PreparationState): boolean {
	return (
		scan !== null ||
		series.filter(isWanted).some(({ seriesInstanceUid }) => {
			const of = progress.get(seriesInstanceUid)
			return of === undefined || of.readyCount > 0 || of.unpreparedCount > 0
		})
	)
}

/** Series of which at least one slice is, or may yet come to be, on the server. */
export function usableSeriesCount({ series, progress }: PreparationState): number {
	return series.filter(isWanted).filter(({ seriesInstanceUid }) => {
		const of = progress.get(seriesInstanceUid)
		return of === undefined || of.sentCount + of.readyCount + of.unpreparedCount + of.missingCount > 0
	}).length
}

/** Slices of wanted series whose files have to be shown once more. */
export function missingSlices({ series, progress }: PreparationState): number {
	return series
		.filter(isWanted)
		.reduce((total, { seriesInstanceUid }) => total + (progress.get(seriesInstanceUid)?.missingCount ?? 0), 0)
}

/** Series that wait for the poster's eyes. */
export function heldBackSeries({ series }: PreparationState): SeriesInDraft[] {
	return series.filter((one) => !one.isLeftOut && isHeldBack(one))
}

/** How many patients the series that are not left out belong to: more than one is a mistake. */
export function patientCount({ series, patientOfSeries }: PreparationState): number {
	const patients = series
		.filter(({ isLeftOut }) => !isLeftOut)
		.map(({ seriesInstanceUid }) => patientOfSeries.get(seriesInstanceUid))
	return new Set(patients.filter((patient) => patient !== undefined)).size
}
