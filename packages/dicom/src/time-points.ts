import type { Dataset } from './dataset.ts'
import { positionAlongNormalMm, sliceGeometry } from './geometry.ts'
import type { Keyword } from './tags.ts'
import { texts } from './values.ts'

/** What tells times apart, the plainest first; clocks last, because many scanners write another one on each slice. */
const TIMES: readonly Keyword[] = [
	'TemporalPositionIdentifier',
	'TemporalPositionIndex',
	'AcquisitionNumber',
	'TriggerTime',
	'AcquisitionDateTime',
	'AcquisitionTime',
	'ContentTime',
]

/** What differs between pictures of one place that are of one time: echoes, diffusion weightings, energies, kinds of image. */
const OTHER_DIFFERENCES: readonly Keyword[] = [
	'EchoTime',
	'EchoNumbers',
	'DiffusionBValue',
	'InversionTime',
	'ImageType',
	'KVP',
	'ConvolutionKernel',
]

/** Of the places of a series, this part at least must be pictured at more than one time. */
const SHARED_PLACES = 0.5
const MAX_TIMES = 200

interface Slice {
	readonly header: Dataset
}

/**
 * The slices of one series by the time at which they were pictured, in order of time; a single list where there is one time.
 *
 * Times are told by an attribute that parts the series so that no place stands twice in a part and most places stand in several.
 *
 * @param slices in order of place, which every list keeps
 */
export function timePointsOf<Item extends Slice>(slices: readonly Item[]): (readonly Item[])[] {
	const placeOf = new Map(slices.map((slice) => [slice, place(slice.header)]))
	if (new Set(placeOf.values()).size === slices.length) return [slices]
	for (const name of TIMES) {
		const parts = [...Map.groupBy(slices, ({ header }) => texts(header, name).join('\\'))]
			.toSorted(([a], [b]) => inOrder(a, b))
			.map(([, part]) => part)
		if (areTimes(parts, placeOf)) return parts
	}
	return [slices]
}

function place(header: Dataset): string {
	const geometry = sliceGeometry(header)
	return geometry === undefined ? texts(header, 'SOPInstanceUID').join() : positionAlongNormalMm(geometry).toFixed(1)
}

/** Numbers by size, clock times by their digits. */
function inOrder(a: string, b: string): number {
	return Number(a) - Number(b) || a.localeCompare(b)
}

function areTimes<Item extends Slice>(
	parts: readonly (readonly Item[])[],
	placeOf: ReadonlyMap<Item, string | undefined>,
): boolean {
	if (parts.length < 2 || parts.length > MAX_TIMES) return false
	const partsAt = new Map<string, number>()
	for (const part of parts) {
		const places = new Set(part.map((slice) => placeOf.get(slice) ?? ''))
		if (places.size !== part.length) return false
		for (const at of places) partsAt.set(at, (partsAt.get(at) ?? 0) + 1)
	}
	const shared = [...partsAt.values()].filter((count) => count > 1).length
	return shared >= partsAt.size * SHARED_PLACES && areMadeAlike(parts.flat())
}

function areMadeAlike(slices: readonly Slice[]): boolean {
	return OTHER_DIFFERENCES.every(
		(name) => new Set(slices.map(({ header }) => texts(header, name).join('\\'))).size === 1,
	)
}
