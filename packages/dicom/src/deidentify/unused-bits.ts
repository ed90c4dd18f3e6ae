import type { ImageDescription } from '../image-description.ts'

/** How stored values lie in a frame (PS3.5 section 8.1.1); a whole `ImageDescription` will do. */
export interface SampleLayout extends Pick<ImageDescription, 'bitsAllocated' | 'bitsStored' | 'highBit' | 'isSigned'> {
	readonly isBigEndian?: boolean
}

/**
 * Blanks what stands outside the stored bits of every sample, in place: pictures and text hidden there would survive
 * lossless coding. Above the stored bits of a signed sample its sign is repeated, as readers of whole words expect.
 *
 * @param frame native samples; of a decoder's typed array as well
 * @returns how many samples changed
 */
export function blankUnusedBits(frame: ArrayBufferView, layout: SampleLayout): number {
	return visitUnusedBits(frame, layout, 'blank')
}

/** How many samples hold something outside the stored bits. */
export function samplesWithUnusedBits(frame: ArrayBufferView, layout: SampleLayout): number {
	return visitUnusedBits(frame, layout, 'count')
}

function visitUnusedBits(frame: ArrayBufferView, layout: SampleLayout, wish: 'blank' | 'count'): number {
	const { bitsAllocated, bitsStored, highBit, isSigned } = layout
	const isWhole = bitsAllocated === 8 || bitsAllocated === 16 || bitsAllocated === 32
	const lowBit = highBit - bitsStored + 1
	if (!isWhole || bitsStored < 1 || bitsStored >= bitsAllocated || lowBit < 0 || highBit >= bitsAllocated) return 0

	const samples = samplesOf(frame, bitsAllocated, layout.isBigEndian ?? false)
	const unusedAbove = bitsAllocated - 1 - highBit
	let changed = 0
	for (let index = 0; index < samples.count; index++) {
		const sample = samples.get(index)
		const top = sample << (32 - bitsAllocated + unusedAbove)
		const stored = (isSigned ? top >> (32 - bitsStored) : top >>> (32 - bitsStored)) << lowBit
		const blanked = bitsAllocated === 32 ? stored >>> 0 : stored & (2 ** bitsAllocated - 1)
		if (blanked === sample) continue
		changed++
		if (wish === 'blank') samples.set(index, blanked)
	}
	return changed
}

interface Samples {
	readonly count: number
	get(index: number): number
	set(index: number, value: number): void
}

function samplesOf(frame: ArrayBufferView, bitsAllocated: 8 | 16 | 32, isBigEndian: boolean): Samples {
	const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
	const little = !isBigEndian
	const bytes = bitsAllocated / 8
	const count = Math.floor(frame.byteLength / bytes)
	switch (bitsAllocated) {
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
