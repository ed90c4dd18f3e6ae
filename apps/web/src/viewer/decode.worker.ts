/** Decodes frames beside the page, so that scrolling never waits for it. */
import { CodecError, decodeFrame, decodeHtj2k, headLengthBytes } from '@readroom/codecs'
import type { DecodeAnswer, DecodedPicture, DecodeJob } from './decode-job.ts'
import { enlarged, modalityPicture } from './modality-values.ts'

/** A head shows a quarter of width and height. */
const HEAD_HALVINGS = 2
const LARGEST_FRAME_BYTES = 512 * 1024 * 1024

self.addEventListener('message', (event: MessageEvent<DecodeJob>) => void decodeAndPost(event.data))

async function decodeAndPost(job: DecodeJob): Promise<void> {
	const given = await answer(job)
	self.postMessage(given, { transfer: 'picture' in given ? [given.picture.values.buffer] : [] })
}

async function answer(job: DecodeJob): Promise<DecodeAnswer> {
	const { jobId } = job
	try {
		if (job.quality === 'full') return { jobId, picture: await fullPicture(job) }
		const encoded = new Uint8Array(job.encoded)
		const neededBytes = headLengthBytes(encoded, { reduceBy: HEAD_HALVINGS })
		if (encoded.length < neededBytes) return { jobId, neededBytes }
		return { jobId, picture: await headPicture(encoded, job) }
	} catch (error) {
		return { jobId, problem: error instanceof CodecError ? error.message : String(error) }
	}
}

async function fullPicture({ encoded, transferSyntaxUid, description, rescale }: DecodeJob): Promise<DecodedPicture> {
	const frame = await decodeFrame(new Uint8Array(encoded), transferSyntaxUid, description, {
		maxFrameBytes: LARGEST_FRAME_BYTES,
	})
	return modalityPicture(frame, description, rescale)
}

async function headPicture(encoded: Uint8Array, { description, rescale }: DecodeJob): Promise<DecodedPicture> {
	const frame = await decodeHtj2k(encoded, { reduceBy: HEAD_HALVINGS, maxFrameBytes: LARGEST_FRAME_BYTES })
	const { photometricInterpretation } = description
	const small = modalityPicture({ ...frame, photometricInterpretation, isLossless: false }, description, rescale)
	return { ...small, values: enlarged(small.values, frame, description) }
}
