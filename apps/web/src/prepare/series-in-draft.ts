import type { BodyPart, CaseStudy, Modality, Phase } from '@readroom/contracts'
import { SeriesInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import type { PixelRiskReason } from '@readroom/dicom'

/** A small picture, RGBA, ready for a canvas. */
export interface Picture {
	readonly width: number
	readonly height: number
	readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

/** A slice (or a cine) of a series, by the UID it has once it is stripped. */
interface SliceInDraft {
	readonly sopInstanceUid: string
	readonly frameCount: number
	/** Its file was found to be unusable, which is still known when the page is loaded anew. */
	readonly isUnusable?: true
}

/** A series of the draft as the page shows it and the device keeps it. Nothing in it comes from the patient's name or number. */
export interface SeriesInDraft {
	readonly studyInstanceUid: string
	readonly seriesInstanceUid: string
	readonly fingerprint: string | null
	readonly modality: Modality
	readonly bodyPart: BodyPart | null
	readonly phase: Phase | null
	/** The poster has chosen or confirmed the phase; else it is what the headers propose. */
	readonly isPhaseConfirmed: boolean
	/** In the order in which they lie in the patient. */
	readonly slices: readonly SliceInDraft[]
	readonly isLeftOut: boolean
	/** Why pictures may hold a name; null where they do not. */
	readonly riskReason: PixelRiskReason | null
	/** The poster has looked and saw no name or number. */
	readonly isLookedAt: boolean
	/** Of the device's own making, or the address of one that the server made. */
	readonly preview: Picture | string | null
	/** Slices sent from another browser, of which this one knows only the number. */
	readonly sentElsewhere: number
}

/** Whether the series waits for the poster's eyes; until then nothing of it leaves the device or is kept on it. */
export function isHeldBack(series: SeriesInDraft): boolean {
	return series.riskReason !== null && !series.isLookedAt
}

/** What may be prepared and sent now. */
export function isWanted(series: SeriesInDraft): boolean {
	return !series.isLeftOut && !isHeldBack(series)
}

/** Phases are of contrast in CT and MR; elsewhere nobody asks. */
export function hasPhases({ modality }: SeriesInDraft): boolean {
	return modality === 'CT' || modality === 'MR'
}

/**
 * Puts newly found series behind or over what is there: a folder that is dropped again adds slices, and what the poster
 * decided stays.
 */
export function mergedSeries(known: readonly SeriesInDraft[], found: readonly SeriesInDraft[]): SeriesInDraft[] {
	const byUid = new Map(known.map((series) => [series.seriesInstanceUid, series]))
	for (const series of found) {
		const before = byUid.get(series.seriesInstanceUid)
		byUid.set(series.seriesInstanceUid, before === undefined ? series : mergedOne(before, series))
	}
	return [...byUid.values()]
}

function mergedOne(before: SeriesInDraft, found: SeriesInDraft): SeriesInDraft {
	const isWhole = found.slices.length >= before.slices.length
	const foundUids = new Set(found.slices.map(({ sopInstanceUid }) => sopInstanceUid))
	const rest = before.slices.filter(({ sopInstanceUid }) => !foundUids.has(sopInstanceUid))
	return {
		...before,
		fingerprint: found.fingerprint ?? before.fingerprint,
		bodyPart: before.bodyPart ?? found.bodyPart,
		phase: before.isPhaseConfirmed || !isWhole ? before.phase : found.phase,
		riskReason: before.riskReason ?? found.riskReason,
		slices: [...found.slices, ...rest],
	}
}

/** What `setCaseStudies` is told: series that are wanted and have something on the server, study by study, in reading order. */
export function caseStudies(
	series: readonly SeriesInDraft[],
	isOnServer: (series: SeriesInDraft) => boolean,
): CaseStudy[] {
	const named = series.filter((one) => isWanted(one) && isOnServer(one))
	return [...Map.groupBy(named, ({ studyInstanceUid }) => studyInstanceUid)].map(([studyInstanceUid, ofStudy]) => ({
		studyInstanceUid: StudyInstanceUid.parse(studyInstanceUid),
		fingerprint: ofStudy[0]?.fingerprint ?? null,
		series: ofStudy.map(({ seriesInstanceUid, phase, bodyPart }) => ({
			seriesInstanceUid: SeriesInstanceUid.parse(seriesInstanceUid),
			phase,
			bodyPart,
		})),
	}))
}
