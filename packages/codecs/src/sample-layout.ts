import type { Pixels } from './pixel-frame.ts'

/** Planes one behind the other (Planar Configuration 1) become samples side by side (PS3.3 C.7.6.3.1.3). */
export function interleave(planes: Pixels, samplesPerPixel: number): Pixels {
	if (samplesPerPixel === 1) return planes
	const pixels = planes.slice()
	const planeLength = planes.length / samplesPerPixel
	for (let sample = 0; sample < samplesPerPixel; sample++) {
		for (let pixel = 0; pixel < planeLength; pixel++) {
			pixels[pixel * samplesPerPixel + sample] = planes[sample * planeLength + pixel] ?? 0
		}
	}
	return pixels
}
