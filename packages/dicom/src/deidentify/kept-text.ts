import { type Keyword, tagOf } from '../tags.ts'
import { readingWords } from './reading-words.ts'

/** Turns a value into what may stay of it; the same again when it is given its own answer. */
export type TextRule = (value: string) => string

const words: TextRule = (value) => readingWords(value)
/** `Br40d`, `I70f`, `FC08`, `YA`: one or two letters with two digits, or two capitals (makers' reconstruction manuals). */
const kernel: TextRule = (value) => readingWords(value, /^(?:[A-Z][A-Za-z]?\d{2}[a-z]{0,2}|[A-Z]{1,2})$/)
/** `*fl3d1`, `tse2d1`, `FASE2D`: letters, a dimension, a counter. */
const pulseSequence: TextRule = (value) => readingWords(value, /^[A-Za-z]{2,5}[23]d\d?$/i)
/** `CT660`, `EPIQ`, `64`: few letters and few digits together. */
const model: TextRule = (value) => readingWords(value, /^(?:[A-Za-z]{1,4}\d{1,3}[A-Za-z]?|\d{1,3}[A-Z]?)$/)
const stack: TextRule = (value) => (/^\d{1,4}$/.test(value) ? value : '')
const oneOf =
	(...terms: readonly string[]): TextRule =>
	(value) =>
		terms.includes(value.toUpperCase()) ? value : ''

/**
 * Every attribute of free text that survives, and what of it (published in docs/privacy.md). All others of VR AE, LO, LT, SH,
 * ST, UC, UR and UT are removed.
 */
export const keptText: Readonly<Partial<Record<Keyword, TextRule>>> = {
	StudyDescription: words,
	SeriesDescription: words,
	ProtocolName: words,
	AcquisitionProtocolDescription: words,
	RequestedProcedureDescription: words,
	PerformedProcedureStepDescription: words,
	ContrastBolusAgent: words,
	ContrastBolusRoute: words,
	BodyPartExamined: words,
	Manufacturer: words,
	ManufacturerModelName: model,
	ConvolutionKernel: kernel,
	FilterType: words,
	SequenceName: pulseSequence,
	PulseSequenceName: pulseSequence,
	ReceiveCoilName: words,
	TransmitCoilName: words,
	ImagedNucleus: oneOf('1H', '3HE', '7LI', '13C', '19F', '23NA', '31P', '129XE'),
	PositionReferenceIndicator: oneOf('XY', 'SN', 'OM', 'NA', 'IC', 'XP', 'EM', 'SC', 'IN', 'LC'),
	StackID: stack,
	WindowCenterWidthExplanation: words,
	RescaleType: oneOf('HU', 'OD', 'US', 'MGML', 'Z_EFF', 'ED', 'EDW', 'HU_MOD', 'PCT'),
	ModalityLUTType: oneOf('HU', 'OD', 'US', 'MGML', 'Z_EFF', 'ED', 'EDW', 'HU_MOD', 'PCT'),
	Radiopharmaceutical: words,
	SegmentLabel: words,
	DimensionDescriptionLabel: words,
}

let byTag: ReadonlyMap<number, TextRule> | undefined

export function textRule(tag: number): TextRule | undefined {
	byTag ??= new Map(Object.entries(keptText).map(([keyword, rule]) => [tagOf(keyword as Keyword), rule]))
	return byTag.get(tag)
}
