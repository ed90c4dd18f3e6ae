import type { Dataset } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { type AttributeName, tagNumber } from './tags.ts'
import { has, number, numbers, text } from './values.ts'

/** How the samples of a picture lie in its frames (PS3.3 C.7.6.3). */
export interface ImageDescription {
	readonly rows: number
	readonly columns: number
	readonly bitsAllocated: 1 | 8 | 16 | 32 | 64
	readonly bitsStored: number
	readonly highBit: number
	readonly isSigned: boolean
	readonly samplesPerPixel: 1 | 3 | 4
	readonly photometricInterpretation: string
	/** Whether each colour lies in a plane of its own. */
	readonly planarConfiguration: 'interleaved' | 'planar'
	readonly numberOfFrames: number
	/** Whether pixels are IEEE 754 floating point: (7FE0,0008) with 32 bits, (7FE0,0009) with 64. */
	readonly isFloat: boolean
}

const ALLOCATED = [1, 8, 16, 32, 64] as const
const SAMPLES = [1, 3, 4] as const
/** More than any clinical cine or volume has, few enough to list. */
const MAX_FRAMES = 100_000

/**
 * The picture that a data set describes, refused where its numbers cannot be true: nothing is allocated by them unchecked.
 *
 * @throws DicomError naming the attribute
 */
export function imageDescription(dataset: Dataset): ImageDescription {
	const isFloat = has(dataset, 'FloatPixelData') || has(dataset, 'DoubleFloatPixelData')
	const bitsAllocated = oneOf(dataset, 'BitsAllocated', ALLOCATED)
	const bitsStored = isFloat ? bitsAllocated : whole(dataset, 'BitsStored', { from: 1, to: bitsAllocated })
	const samplesPerPixel = oneOf(dataset, 'SamplesPerPixel', SAMPLES)
	const photometricInterpretation = text(dataset, 'PhotometricInterpretation')
	if (photometricInterpretation === undefined) throw refused('PhotometricInterpretation', 'is missing')
	return {
		rows: whole(dataset, 'Rows', { from: 1, to: 65535 }),
		columns: whole(dataset, 'Columns', { from: 1, to: 65535 }),
		bitsAllocated,
		bitsStored,
		highBit: isFloat ? bitsStored - 1 : whole(dataset, 'HighBit', { from: bitsStored - 1, to: bitsAllocated - 1 }),
		isSigned: !isFloat && whole(dataset, 'PixelRepresentation', { from: 0, to: 1 }) === 1,
		samplesPerPixel,
		photometricInterpretation,
		planarConfiguration: samplesPerPixel > 1 && number(dataset, 'PlanarConfiguration') === 1 ? 'planar' : 'interleaved',
		numberOfFrames: has(dataset, 'NumberOfFrames') ? whole(dataset, 'NumberOfFrames', { from: 1, to: MAX_FRAMES }) : 1,
		isFloat,
	}
}

/** Bits of one native frame, without padding; chrominance of YBR 422 and 420 is stored for every second column (PS3.3 C.7.6.3.1.2). */
export function frameBits({
	rows,
	columns,
	samplesPerPixel,
	bitsAllocated,
	photometricInterpretation,
}: ImageDescription): number {
	const isHalved = samplesPerPixel === 3 && /^YBR_(FULL|PARTIAL)_422$/.test(photometricInterpretation)
	return rows * columns * bitsAllocated * (isHalved ? 2 : samplesPerPixel)
}

function whole(dataset: Dataset, name: AttributeName, { from, to }: { from: number; to: number }): number {
	const value = number(dataset, name)
	if (value === undefined) throw refused(name, 'is missing or no number')
	if (!Number.isInteger(value) || value < from || value > to) throw refused(name, `is not between ${from} and ${to}`)
	return value
}

function oneOf<Value extends number>(dataset: Dataset, name: AttributeName, allowed: readonly Value[]): Value {
	const value = numbers(dataset, name)[0]
	const found = allowed.find((candidate) => candidate === value)
	if (found === undefined) throw refused(name, `is none of ${allowed.join(', ')}`)
	return found
}

function refused(name: AttributeName, why: string): DicomError {
	return new DicomError(`${typeof name === 'number' ? 'The attribute' : name} ${why}`, {
		tag: tagNumber(name),
		section: 'PS3.3 C.7.6.3.1',
	})
}
