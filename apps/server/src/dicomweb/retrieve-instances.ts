import { EXPLICIT_LITTLE_ENDIAN } from '@readroom/dicom'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { InstancePlace } from './dicomweb.queries.ts'
import { type Conditions, type ImageAnswer, multipartAnswer, type Part, singleAnswer } from './image-answer.ts'
import type { ImageWorkers } from './image-workers.ts'
import { type ImageAddress, instancesForLooker, type Looker } from './images-for-looker.ts'
import { instanceForm } from './negotiate.ts'

export type RetrieveServices = Services & { readonly images: ImageWorkers }

/** Instances that are decoded for a caller are held in memory for it. */
export const LARGEST_DECODED_BYTES = 256 * 1024 * 1024

/**
 * Whole instances (PS3.18 section 10.4.1.1), as stored or in explicit little endian.
 *
 * @throws Problem `study-not-found`, `not-acceptable`
 */
export async function retrieveInstances(
	services: RetrieveServices,
	looker: Looker,
	{ address, accept, conditions }: { address: ImageAddress; accept: string | undefined; conditions: Conditions },
): Promise<ImageAnswer> {
	const instances = await instancesForLooker(services, looker, address)
	const form = instanceForm(accept, { isSingle: address.instance !== undefined })
	const wanted = instances.map((instance) => ({
		instance,
		syntaxUid: sentSyntax(instance.transfer_syntax_uid, form.transferSyntaxUid),
	}))
	const [only] = wanted
	if (form.isMultipart || only === undefined) {
		const parts = wanted.map(({ instance, syntaxUid }) => instancePart(services, instance, syntaxUid))
		return multipartAnswer(parts, { type: 'application/dicom' })
	}
	const { instance, syntaxUid } = only
	const contentType = `application/dicom; transfer-syntax=${syntaxUid}`
	const etag = `"${instance.blob_sha256.toString('base64url')}-${syntaxUid}"`
	if (syntaxUid === instance.transfer_syntax_uid) {
		const open = (range: { start: number; length: number }) => services.blobs.read(instance.blob_sha256, range)
		return singleAnswer({ contentType, sizeBytes: instance.size_bytes, etag, open }, conditions)
	}
	const bytes = await transcoded(services, instance)
	const open = async ({ start, length }: { start: number; length: number }) => bytes.subarray(start, start + length)
	return singleAnswer({ contentType, sizeBytes: bytes.length, etag, open }, conditions)
}

/** @throws Problem `not-acceptable` for anything but as stored or explicit little endian */
function sentSyntax(storedUid: string, askedUid: string | undefined): string {
	if (askedUid === undefined || askedUid === storedUid) return storedUid
	if (askedUid === EXPLICIT_LITTLE_ENDIAN) return EXPLICIT_LITTLE_ENDIAN
	throw new Problem('not-acceptable')
}

function instancePart(services: RetrieveServices, instance: InstancePlace, syntaxUid: string): Part {
	return {
		contentType: `application/dicom; transfer-syntax=${syntaxUid}`,
		contentLocation: instanceUrl(instance),
		open: () =>
			syntaxUid === instance.transfer_syntax_uid
				? services.blobs.read(instance.blob_sha256)
				: transcoded(services, instance),
	}
}

async function transcoded(services: RetrieveServices, instance: InstancePlace): Promise<Buffer> {
	if (instance.size_bytes > LARGEST_DECODED_BYTES) throw new Problem('not-acceptable')
	const bytes = await services.blobs.readBytes(instance.blob_sha256)
	const native = await services.images.run('transcode', { bytes })
	if ('isUndrawable' in native) throw new Problem('not-acceptable')
	return Buffer.from(native.buffer, native.byteOffset, native.byteLength)
}

export function instanceUrl(instance: InstancePlace): string {
	const { study_instance_uid: study, series_instance_uid: series, sop_instance_uid: sop } = instance
	return `/dicom-web/studies/${study}/series/${series}/instances/${sop}`
}
