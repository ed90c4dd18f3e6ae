import type { Dataset } from './dataset.ts'
import { sliceGeometry, sortedAlongNormal } from './geometry.ts'
import { type BodyPart, bodyPartsIn, type Phase, phasesIn, speaksOfContrast } from './series-vocabulary.ts'
import type { AttributeName } from './tags.ts'
import { timePointsOf } from './time-points.ts'
import { has, number, text, texts } from './values.ts'

export type Modality = 'CT' | 'MR' | 'CR' | 'DX' | 'MG' | 'US' | 'XA' | 'NM' | 'PT' | 'ES' | 'OT'

/** What the headers make likely; a doctor confirms it. */
export interface Proposal<Value> {
	readonly value: Value
	readonly confidencePercent: number
	readonly because: 'description' | 'protocol' | 'study' | 'attribute' | 'contrast' | 'timing' | 'order'
}

export interface SeriesDescription {
	readonly seriesInstanceUid: string
	readonly seriesNumber: number | undefined
	readonly modality: Modality
	readonly bodyPart: Proposal<BodyPart> | undefined
	readonly phase: Proposal<Phase> | undefined
	/** Indexes of the headers given, slices in the order in which they lie in the patient. */
	readonly instances: readonly number[]
	/** The same, one list for each time at which the same place was pictured: three for a dynamic study before, early and late. */
	readonly timePoints: readonly (readonly number[])[]
}

interface Instance {
	readonly index: number
	readonly header: Dataset
}

interface Series {
	readonly uid: string
	readonly first: Dataset
	readonly instances: readonly Instance[]
	readonly timePoints: readonly (readonly Instance[])[]
}

const MODALITIES: Readonly<Record<string, Modality>> = {
	CT: 'CT',
	MR: 'MR',
	CR: 'CR',
	DX: 'DX',
	DR: 'DX',
	RF: 'XA',
	MG: 'MG',
	US: 'US',
	IVUS: 'US',
	XA: 'XA',
	NM: 'NM',
	PT: 'PT',
	ES: 'ES',
}

const STUDY_TEXTS: readonly AttributeName[] = [
	'StudyDescription',
	'RequestedProcedureDescription',
	'PerformedProcedureStepDescription',
]

/** Seconds after the injection until which a phase is called so in the abdomen. */
const LAST_ARTERIAL_S = 50
const LAST_VENOUS_S = 120

/**
 * What the series of one study are: modality, part of the body, contrast phase, and the times inside a dynamic series.
 *
 * @param headers every instance of the study, before identity is stripped: descriptions are needed
 * @returns one entry for each series, by series number
 */
export function describeSeries(headers: readonly Dataset[]): SeriesDescription[] {
	const all = seriesOf(headers)
	const enhanced = enhancedInOrder(all)
	return all.map((series) => ({
		seriesInstanceUid: series.uid,
		seriesNumber: number(series.first, 'SeriesNumber'),
		modality: modality(series.first),
		bodyPart: bodyPart(series.first),
		phase: phase(series, all, enhanced),
		instances: series.instances.map(({ index }) => index),
		timePoints: series.timePoints.map((instances) => instances.map(({ index }) => index)),
	}))
}

function seriesOf(headers: readonly Dataset[]): Series[] {
	const instances = headers.map((header, index) => ({ header, index }))
	const groups = Map.groupBy(instances, ({ header }) => text(header, 'SeriesInstanceUID') ?? '')
	const series = [...groups].flatMap(([uid, group]) => {
		const sorted = sortedAlongNormal(group, ({ header }) => sliceGeometry(header))
		const [first] = sorted
		return first === undefined
			? []
			: [{ uid, first: first.header, instances: sorted, timePoints: timePointsOf(sorted) }]
	})
	return series.toSorted((a, b) => seriesNumber(a) - seriesNumber(b))
}

function seriesNumber({ first }: Series): number {
	return number(first, 'SeriesNumber') ?? Number.MAX_SAFE_INTEGER
}

/** Pathology and photographs are OT; a scanned mammogram or an endoscopy says what it is only in its description. */
function modality(header: Dataset): Modality {
	const named = MODALITIES[text(header, 'Modality') ?? '']
	if (named !== undefined) return named
	const description = allTexts(header).join(' ')
	if (/钼靶|乳腺|mammo/i.test(description) || text(header, 'BodyPartExamined') === 'BREAST') return 'MG'
	return /[胃肠喉膀]镜|内镜|支气管镜|endoscop|gastroscop|colonoscop/i.test(description) ? 'ES' : 'OT'
}

function allTexts(header: Dataset): string[] {
	const names: AttributeName[] = ['SeriesDescription', 'ProtocolName', ...STUDY_TEXTS]
	return names.flatMap((name) => texts(header, name))
}

function bodyPart(header: Dataset): Proposal<BodyPart> | undefined {
	const sources: readonly [readonly string[], Proposal<BodyPart>['because'], number][] = [
		[texts(header, 'BodyPartExamined'), 'attribute', 95],
		[texts(header, 'SeriesDescription'), 'description', 85],
		[texts(header, 'ProtocolName'), 'protocol', 75],
		[STUDY_TEXTS.flatMap((name) => texts(header, name)), 'study', 70],
	]
	for (const [words, because, confidencePercent] of sources) {
		const [value, ...others] = bodyPartsIn(words.join(' '))
		if (value !== undefined) return { value, because, confidencePercent: others.length === 0 ? confidencePercent : 50 }
	}
	return undefined
}

function phase(series: Series, all: readonly Series[], enhanced: readonly Series[]): Proposal<Phase> | undefined {
	const { first } = series
	if (!['CT', 'MR'].includes(modality(first)) || isLocalizer(first) || series.timePoints.length > 1) return undefined
	const said = saidPhase(first)
	if (said !== undefined) return said
	if (hasContrast(first)) return timedPhase(first) ?? orderedPhase(series, enhanced)
	return unenhancedPhase(first, all)
}

function isLocalizer(header: Dataset): boolean {
	return (
		texts(header, 'ImageType').includes('LOCALIZER') ||
		/定位|localizer|scout|topogram|surview/i.test(text(header, 'SeriesDescription') ?? '')
	)
}

/** A single phase named in words. Two together name the whole examination, not this series. */
function saidPhase(header: Dataset): Proposal<Phase> | undefined {
	for (const [name, because, confidencePercent] of [
		['SeriesDescription', 'description', 95],
		['ProtocolName', 'protocol', 75],
	] as const) {
		const words = text(header, name) ?? ''
		const [value, ...others] = phasesIn(words)
		if (value === undefined || others.length > 0) continue
		if (value === 'plain' && speaksOfContrast(words)) continue
		return { value, because, confidencePercent }
	}
	return secondsPhase(text(header, 'SeriesDescription') ?? '')
}

/** `35s`, `70 sec`, `3 min` after the injection. */
function secondsPhase(description: string): Proposal<Phase> | undefined {
	const [, amount, unit] = /(?<![\d.])(\d{1,3})\s*(s|sec|秒|min|分钟?)(?![a-z])/i.exec(description) ?? []
	if (amount === undefined || unit === undefined) return undefined
	const seconds = Number(amount) * (/^(?:min|分)/i.test(unit) ? 60 : 1)
	return seconds < 10 ? undefined : { value: phaseAfter(seconds), because: 'description', confidencePercent: 60 }
}

function phaseAfter(seconds: number): Phase {
	if (seconds <= LAST_ARTERIAL_S) return 'arterial'
	return seconds <= LAST_VENOUS_S ? 'venous' : 'delayed'
}

function hasContrast(header: Dataset): boolean {
	const agent = text(header, 'ContrastBolusAgent')
	const isNamed = agent !== undefined && !/^(?:none|no|nil|n\/a|无|未用|否)$/i.test(agent)
	return (
		isNamed || has(header, 'ContrastBolusAgentSequence') || speaksOfContrast(text(header, 'SeriesDescription') ?? '')
	)
}

/** From the time of the injection, where the injector told the scanner. */
function timedPhase(header: Dataset): Proposal<Phase> | undefined {
	const acquired = secondsOfDay(header, 'AcquisitionTime')
	const injected = secondsOfDay(header, 'ContrastBolusStartTime')
	if (acquired === undefined || injected === undefined || acquired < injected) return undefined
	return { value: phaseAfter(acquired - injected), because: 'timing', confidencePercent: 75 }
}

/** TM, `hhmmss.ffffff` with parts left out from the right (PS3.5 table 6.2-1). */
function secondsOfDay(header: Dataset, name: AttributeName): number | undefined {
	const [, hours, minutes = '0', seconds = '0'] =
		/^(\d\d):?(\d\d)?:?(\d\d(?:\.\d+)?)?/.exec(text(header, name) ?? '') ?? []
	return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function acquiredAt({ first }: Series): number | undefined {
	return secondsOfDay(first, 'AcquisitionTime') ?? secondsOfDay(first, 'SeriesTime')
}

function enhancedInOrder(all: readonly Series[]): Series[] {
	return all
		.filter(
			(series) =>
				hasContrast(series.first) && saidPhase(series.first)?.value !== 'plain' && acquiredAt(series) !== undefined,
		)
		.toSorted((a, b) => (acquiredAt(a) ?? 0) - (acquiredAt(b) ?? 0))
}

/** Enhanced series are taken arterial first, then venous, then delayed; two pictures of one acquisition share its place. */
function orderedPhase(series: Series, enhanced: readonly Series[]): Proposal<Phase> | undefined {
	const times = [...new Set(enhanced.map(acquiredAt))]
	const place = times.indexOf(acquiredAt(series))
	// A single enhanced series of the abdomen is taken in the venous phase as a rule.
	if (times.length === 1 && bodyPart(series.first)?.value === 'abdomen')
		return { value: 'venous', because: 'order', confidencePercent: 40 }
	const value = (['arterial', 'venous', 'delayed'] as const)[Math.min(place, 2)]
	return times.length < 2 || value === undefined ? undefined : { value, because: 'order', confidencePercent: 50 }
}

/** No contrast in this series: plain, the surer when the study says so or when others in it are enhanced. */
function unenhancedPhase(header: Dataset, all: readonly Series[]): Proposal<Phase> | undefined {
	const studyWords = STUDY_TEXTS.map((name) => text(header, name) ?? '').join(' ')
	if (phasesIn(studyWords).includes('plain') && !speaksOfContrast(studyWords)) {
		return { value: 'plain', because: 'study', confidencePercent: 80 }
	}
	const isEnhancedStudy = all.some(({ first }) => hasContrast(first))
	if (isEnhancedStudy && modality(header) === 'CT')
		return { value: 'plain', because: 'contrast', confidencePercent: 70 }
	return modality(header) === 'CT' && !speaksOfContrast(studyWords)
		? { value: 'plain', because: 'contrast', confidencePercent: 50 }
		: undefined
}
