// @ts-expect-error -- the package has no types; what we call of it is written down below
import createOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs'
import { CodecError } from './codec-error.ts'
import type { CodestreamHeader } from './codestream.ts'
import { type CodecFactory, codec } from './load-codec.ts'
import { bytesPerSample, type PixelFrame, pixelsOf, sampleCount } from './pixel-frame.ts'

interface J2kDecoder {
	getEncodedBuffer(length: number): Uint8Array
	getDecodedBuffer(): Uint8Array
	decode(): void
	delete(): void
}

const openJpeg = codec(
	async () => createOpenJpeg as CodecFactory<{ J2KDecoder: new () => J2kDecoder }>,
	new URL('@cornerstonejs/codec-openjpeg/decodewasm', import.meta.url),
)

/** Decodes a JPEG 2000 codestream (part 1) whose header was read and found acceptable. */
export async function decodeJpeg2000(codestream: Uint8Array, header: CodestreamHeader): Promise<PixelFrame> {
	const bytes = await openJpeg.run(({ J2KDecoder }) => {
		const decoder = new J2KDecoder()
		try {
			decoder.getEncodedBuffer(codestream.length).set(codestream)
			decoder.decode()
			return decoder.getDecodedBuffer().slice()
		} finally {
			decoder.delete()
		}
	})
	const { rows, columns, samplesPerPixel, bitsStored, isSigned } = header
	if (bytes.length !== sampleCount(header) * bytesPerSample(bitsStored)) {
		throw new CodecError('The JPEG 2000 codestream does not hold the image its header declares')
	}
	return {
		rows,
		columns,
		samplesPerPixel,
		bitsStored,
		isSigned,
		pixels: pixelsOf(bytes, { bits: bitsStored, isSigned }),
	}
}
