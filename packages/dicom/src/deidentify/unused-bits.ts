import type { ImageDescription } from '../image-description.ts'

/** How stored values lie in a frame (PS3.5 section 8.1.1); a whole `ImageDescription` will do. */
export interface SampleLayout extends Pick<ImageDescription, 'bitsAllocated' | 'bitsStored' | 'highBit' | 'isSigned'> {
	readonly isBigEndian?: boolean
}

/**
 * Blanks what stands outside the stored bits of every sample, in place: pictures and text hidden there would survive lossless
 * coding. Above the stored bits of signed samples their sign is repeated, as readers of whole words expect; where a frame has
 * zeros there throughout, it is left alone.
 *
 * @param frame native samples; of a decoder's typed array as well
 * @returns how many samples changed
 */
export function blankUnusedBits(frame: ArrayBufferView, layout: SampleLayout): number {
	const found = samplesWithUnusedBits(frame, layout)
	if (found === 0) return 0
	const samples = samplesOf(frame, layout)
	const blanked = blanking(layout)
	for (let index = 0; index < samples.count; index++) samples.set(index, blanked(samples.get(index)))
	return found
}

/** How many samples hold something outside the stored bits. */
export function samplesWithUnusedBits(frame: ArrayBufferView, layout: SampleLayout): number {
	const { bitsAllocated, bitsStored, isSigned } = layout
	if (bitsStored === bitsAllocated) return 0
	const found = samplesChangedBy(blanking(layout), frame, layout)
	if (found === 0 || !isSigned) return found
	const nonzero = samplesChangedBy(blanking({ ...layout, isSigned: false }), frame, layout)
	return nonzero === 0 ? 0 : found
}

function samplesChangedBy(blanked: (sample: number) => number, frame: ArrayBufferView, layout: SampleLayout): number {
	const samples = samplesOf(frame, layout)
	let changed = 0
	for (let index = 0; index < samples.count; index++) {
		const sample = samples.get(index)
		if (blanked(sample) !== sample) changed++
	}
	return changed
}

/** Shifts a sample up until its high bit is the top one of 32, then down: zeros or the sign follow. */
function blanking({ bitsAllocated, bitsStored, highBit, isSigned }: SampleLayout): (sample: number) => number {
	const up = 31 - highBit
	const down = 32 - bitsStored
	const lowBit = highBit - bitsStored + 1
	const allocatedMask = bitsAllocated === 32 ? -1 : 2 ** bitsAllocated - 1
	return (sample) => {
		const stored = isSigned ? (sample << up) >> down : (sample << up) >>> down
		return ((stored << lowBit) & allocatedMask) >>> 0
	}
}

interface Samples {
	readonly count: number
	get(index: number): number
	set(index: number, value: number): void
}

function samplesOf(frame: ArrayBufferView, { bitsAllocated, isBigEndian }: SampleLayout): Samples {
	const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
	const little = isBigEndian !== true
	const count = Math.floor((frame.byteLength * 8) / bitsAllocated)
	switch (bitsAllocated) {
		case 1:
		case 64:
			// All of their bits are stored (PS3.3 C.7.6.3.1.1, C.7.6.24).
			return { count: 0, get: () => 0, set: () => undefined }
		case 8:
			return { count, get: (index) => view.getUint8(index), set: (index, value) => view.setUint8(index, value) }
		case 16:
			return {
				count,
				get: (index) => view.getUint16(index * 2, little),
				set: (index, value) => view.setUint16(index * 2, value, little),
			}
		case 32:
			return {
				count,
				get: (index) => view.getUint32(index * 4, little),
				set: (index, value) => view.setUint32(index * 4, value, little),
			}
	}
}
