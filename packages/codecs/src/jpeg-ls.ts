// @ts-expect-error -- the package has no types; what we call of it is written down below
import createCharLs from '@cornerstonejs/codec-charls/decodewasmjs'
import { CodecError } from './codec-error.ts'
import type { JpegHeader } from './jpeg-segments.ts'
import { type CodecFactory, codec } from './load-codec.ts'
import { bytesPerSample, type PixelFrame, pixelsOf, sampleCount } from './pixel-frame.ts'
import { interleave } from './sample-layout.ts'

interface JpegLsDecoder {
	getEncodedBuffer(length: number): Uint8Array
	getDecodedBuffer(): Uint8Array
	decode(): void
	/** 0 planes, 1 lines, 2 samples. */
	getInterleaveMode(): number
	getNearLossless(): number
	delete(): void
}

const charLs = codec(
	async () => createCharLs as CodecFactory<{ JpegLSDecoder: new () => JpegLsDecoder }>,
	new URL('@cornerstonejs/codec-charls/decodewasm', import.meta.url),
)

/** Decodes a JPEG-LS stream whose header was read and found acceptable. Samples are unsigned, as the stream has them. */
export async function decodeJpegLs(
	stream: Uint8Array,
	header: JpegHeader,
): Promise<PixelFrame & { readonly isLossless: boolean }> {
	const { bytes, isPlanar, isLossless } = await charLs.run(({ JpegLSDecoder }) => {
		const decoder = new JpegLSDecoder()
		try {
			decoder.getEncodedBuffer(stream.length).set(stream)
			decoder.decode()
			return {
				bytes: decoder.getDecodedBuffer().slice(),
				isPlanar: decoder.getInterleaveMode() === 0,
				isLossless: decoder.getNearLossless() === 0,
			}
		} finally {
			decoder.delete()
		}
	})
	const { rows, columns, samplesPerPixel, bitsStored } = header
	if (bytes.length !== sampleCount(header) * bytesPerSample(bitsStored)) {
		throw new CodecError('The JPEG-LS stream does not hold the image its header declares')
	}
	const pixels = pixelsOf(bytes, { bits: bitsStored, isSigned: false })
	return {
		rows,
		columns,
		samplesPerPixel,
		bitsStored,
		isSigned: false,
		isLossless,
		pixels: isPlanar ? interleave(pixels, samplesPerPixel) : pixels,
	}
}
