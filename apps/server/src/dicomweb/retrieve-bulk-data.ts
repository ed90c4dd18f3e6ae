import { Problem } from '../problem.ts'
import { type ImageAnswer, multipartAnswer, singleAnswer } from './image-answer.ts'
import { instanceForLooker, type Looker } from './images-for-looker.ts'
import { acceptedTypes } from './negotiate.ts'
import { type FramesRequest, retrieveFrames } from './retrieve-frames.ts'
import { instanceUrl, LARGEST_DECODED_BYTES, type RetrieveServices } from './retrieve-instances.ts'

const PATH = /^[0-9A-F]{8}(\/\d{1,6}\/[0-9A-F]{8}){0,32}$/
const PIXEL_DATA = '7FE00010'
const TYPE = 'application/octet-stream'

/**
 * The value that a BulkDataURI of the metadata stands for (PS3.18 section 10.4.1.1.6). That of pixel data are all frames.
 *
 * @param request.path tags and item numbers from the outermost data set
 * @throws Problem `study-not-found`, `not-acceptable`
 */
export async function retrieveBulkData(
	services: RetrieveServices,
	looker: Looker,
	{ path, ...request }: Omit<FramesRequest, 'frames'> & { readonly path: string },
): Promise<ImageAnswer> {
	if (path === PIXEL_DATA) return retrieveFrames(services, looker, { ...request, frames: undefined })
	const instance = await instanceForLooker(services, looker, request.address)
	if (!PATH.test(path)) throw new Problem('study-not-found')
	if (instance.size_bytes > LARGEST_DECODED_BYTES) throw new Problem('not-acceptable')
	const bytes = await services.blobs.readBytes(instance.blob_sha256)
	const value = await services.images.run('bulkData', { bytes, path })
	if (value === undefined) throw new Problem('study-not-found')
	const whole = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
	if (isAloneAccepted(request.accept)) {
		const etag = `"${instance.blob_sha256.toString('base64url')}-${path}"`
		return singleAnswer(
			{
				contentType: TYPE,
				sizeBytes: whole.length,
				etag,
				open: async ({ start, length }) => whole.subarray(start, start + length),
			},
			request.conditions,
		)
	}
	const contentLocation = `${instanceUrl(instance)}/bulkdata/${path}`
	return multipartAnswer([{ contentType: TYPE, contentLocation, open: async () => whole }], { type: TYPE })
}

function isAloneAccepted(accept: string | undefined): boolean {
	for (const { name, parameters } of acceptedTypes(accept)) {
		if (name === TYPE || name === 'application/*') return true
		if (name === '*/*') return false
		if (name === 'multipart/related' && (parameters.get('type') ?? TYPE) === TYPE) return false
	}
	throw new Problem('not-acceptable')
}
