import { Problem } from '../problem.ts'
import { ASK_AGAIN, type ImageAnswer } from './image-answer.ts'
import type { Rendering } from './image-worker.ts'
import { type ImageAddress, instanceForLooker, instancesForLooker, type Looker } from './images-for-looker.ts'
import { chosenType } from './negotiate.ts'
import { LARGEST_DECODED_BYTES, type RetrieveServices } from './retrieve-instances.ts'

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

export interface RenderedRequest {
	readonly address: ImageAddress
	/** From 1. */
	readonly frame: number | undefined
	readonly accept: string | undefined
	readonly parameters: Parameters
}

const FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' } as const
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

const LARGEST_SIDE_PX = 4096
const THUMBNAIL_SIDE_PX = 128
const USUAL_QUALITY = 85

const SIZE = /^[1-9]\d{0,5}$/
const DECIMAL = /^-?\d{1,9}(\.\d{1,9})?$/

/**
 * A frame as a picture for people (PS3.18 section 10.4.1.1.4): the first one where none is named.
 *
 * @throws Problem `study-not-found`, `not-acceptable` also where it cannot be drawn, `request-invalid`
 */
export async function retrieveRendered(
	services: RetrieveServices,
	looker: Looker,
	request: RenderedRequest & { readonly address: Required<ImageAddress> },
): Promise<ImageAnswer> {
	const instance = await instanceForLooker(services, looker, request.address)
	const type = chosenType(request.accept, TYPES)
	const rendering = renderingAsked(request.parameters, { type, keys: ['quality', 'viewport', 'window'] })
	return drawn(services, instance, { type, frameIndex: (request.frame ?? 1) - 1, rendering })
}

/**
 * A small picture (PS3.18 section 10.4.1.1.5), of the middle of what is named.
 *
 * @throws Problem `study-not-found`, `not-acceptable` also where it cannot be drawn, `request-invalid`
 */
export async function retrieveThumbnail(
	services: RetrieveServices,
	looker: Looker,
	request: RenderedRequest,
): Promise<ImageAnswer> {
	const instances = await instancesForLooker(services, looker, request.address)
	const middle = instances[Math.floor((instances.length - 1) / 2)]
	if (middle === undefined) throw new Problem('study-not-found')
	const type = chosenType(request.accept, TYPES)
	const asked = renderingAsked(request.parameters, { type, keys: ['viewport'] })
	const viewport = asked.viewport ?? { width: THUMBNAIL_SIDE_PX, height: THUMBNAIL_SIDE_PX }
	const frames = Math.max(1, middle.frame_ranges.length / 2)
	const frameIndex = request.frame === undefined ? Math.floor((frames - 1) / 2) : request.frame - 1
	return drawn(services, middle, { type, frameIndex, rendering: { ...asked, viewport } })
}

async function drawn(
	services: RetrieveServices,
	{ blob_sha256, size_bytes, frame_ranges }: Awaited<ReturnType<typeof instanceForLooker>>,
	{ type, frameIndex, rendering }: { type: string; frameIndex: number; rendering: Rendering },
): Promise<ImageAnswer> {
	if (frameIndex >= Math.max(1, frame_ranges.length / 2)) throw new Problem('study-not-found')
	if (size_bytes > LARGEST_DECODED_BYTES) throw new Problem('not-acceptable')
	const bytes = await services.blobs.readBytes(blob_sha256)
	const picture = await services.images.run('render', { bytes, frameIndex, rendering })
	if ('isUndrawable' in picture) throw new Problem('not-acceptable')
	return {
		status: 200,
		headers: { 'content-type': type, 'cache-control': ASK_AGAIN, 'x-content-type-options': 'nosniff' },
		body: Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength),
	}
}

/** PS3.18 section 8.3.5.1. */
function renderingAsked(
	parameters: Parameters,
	{ type, keys }: { type: keyof typeof FORMATS; keys: readonly string[] },
): Rendering {
	for (const name of Object.keys(parameters)) if (!keys.includes(name)) throw invalid(name)
	return {
		format: FORMATS[type],
		quality: qualityAsked(parameters['quality']),
		viewport: viewportAsked(parameters['viewport']),
		window: windowAsked(parameters['window']),
	}
}

type Parameter = Parameters[string]

function qualityAsked(value: Parameter): number {
	if (value === undefined) return USUAL_QUALITY
	if (typeof value !== 'string' || !/^([1-9]\d?|100)$/.test(value)) throw invalid('quality')
	return Number(value)
}

function viewportAsked(value: Parameter): Rendering['viewport'] {
	if (value === undefined) return undefined
	const [width, height, ...others] = typeof value === 'string' ? value.split(',') : []
	if (!SIZE.test(width ?? '') || !SIZE.test(height ?? '') || others.length > 0) throw invalid('viewport')
	if (Number(width) > LARGEST_SIDE_PX || Number(height) > LARGEST_SIDE_PX) throw invalid('viewport')
	return { width: Number(width), height: Number(height) }
}

/** Center, width and function; only `linear` is drawn. */
function windowAsked(value: Parameter): Rendering['window'] {
	if (value === undefined) return undefined
	const [center, width, shape = 'linear', ...others] = typeof value === 'string' ? value.split(',') : []
	if (
		!DECIMAL.test(center ?? '') ||
		!DECIMAL.test(width ?? '') ||
		Number(width) < 1 ||
		shape !== 'linear' ||
		others.length > 0
	) {
		throw invalid('window')
	}
	return { center: Number(center), width: Number(width) }
}

function invalid(parameter: string): Problem {
	return new Problem('request-invalid', { fields: [{ path: parameter.slice(0, 64), reason: 'not understood' }] })
}
