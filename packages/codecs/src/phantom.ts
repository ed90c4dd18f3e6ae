import { bytesPerSample, type FrameShape, type PixelFrame, pixelsOf, sampleCount } from './pixel-frame.ts'

/** A made-up slice for tests: smooth bodies with noise over the whole range of its bits, the same on every run. */
export function phantom(shape: FrameShape): PixelFrame {
	const { columns, samplesPerPixel, bitsStored, isSigned } = shape
	const pixels = pixelsOf(new Uint8Array(sampleCount(shape) * bytesPerSample(bitsStored)), {
		bits: bitsStored,
		isSigned,
	})
	const span = 2 ** bitsStored
	const lowest = isSigned ? -span / 2 : 0
	let noise = 1
	for (let index = 0; index < pixels.length; index++) {
		noise = (noise * 48_271) % 2_147_483_647
		const row = Math.floor(index / (columns * samplesPerPixel))
		const column = Math.floor(index / samplesPerPixel) % columns
		const smooth = (Math.sin(row / 40) * Math.cos(column / 70 + (index % samplesPerPixel)) + 1) / 2
		pixels[index] = lowest + Math.floor((smooth * 0.95 + (noise / 2_147_483_647) * 0.05) * (span - 1))
	}
	pixels[0] = lowest
	pixels[1] = lowest + span - 1
	return { ...shape, pixels }
}
