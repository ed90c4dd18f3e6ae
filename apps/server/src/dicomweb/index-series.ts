import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { BodyPart, type FirstSlice, Phase, type SeriesInstanceUid } from '@readroom/contracts'
import { BlobDamaged } from '../blobs/index.ts'
import { announce } from '../events/index.ts'
import type { Services } from '../services.ts'
import {
	findSeries,
	type InstancePlace,
	listCasesOfSeries,
	listMiddleInstances,
	listSeriesInstances,
	lockSeriesAndCount,
	updateSeries,
} from './dicomweb.queries.ts'
import { type ImageWorkers, WorkTooHeavy } from './image-workers.ts'

type IndexServices = Services & { readonly images: ImageWorkers }

interface Middle {
	readonly instance: InstancePlace
	readonly frameIndex: number
	/** 1-based, as people count slices: over all frames of the series. */
	readonly sliceNumber: number
}

/** Frames of larger instances are not drawn ahead of time. */
const LARGEST_DRAWN_BYTES = 256 * 1024 * 1024
/** Enough of a file for everything before its pixels, in nearly all. */
const HEADER_BYTES = 128 * 1024
/** Two slices closer than this show the same place at two times. */
const SAME_PLACE_MM = 0.01

/**
 * Makes once, at arrival, what readers ask for: the metadata of the series as they are sent, a preview, how its middle
 * slice is painted, and what body part and phase it seems to be.
 *
 * @returns false where more has arrived meanwhile and it has to be done again
 */
export async function indexSeries(services: IndexServices, seriesInstanceUid: SeriesInstanceUid): Promise<boolean> {
	const { database } = services
	const series = await findSeries(database, seriesInstanceUid)
	const instances = await listSeriesInstances(database, seriesInstanceUid)
	if (series === undefined || instances.length === 0) return true

	const described = await describeAmongOthers(services, series.study_instance_uid, seriesInstanceUid)
	const phase = isDynamic(instances.map((instance) => instance.position_mm)) ? undefined : described?.phase
	const middle = middleOf(instances)
	const bytes = middle && (await bytesOf(services, middle.instance))
	const metadataGzip = await promisify(gzip)(`[${instances.map(({ metadata }) => metadata).join(',')}]`)
	const made = {
		metadata_gzip: metadataGzip,
		preview_webp: middle && bytes ? await previewOf(services, middle, bytes, described?.bodyPart) : null,
		first_slice: middle && bytes ? await firstSliceOf(services, middle, bytes) : null,
		body_part: described?.bodyPart === undefined ? null : BodyPart.parse(described.bodyPart),
		proposed_phase: phase === undefined ? null : Phase.parse(phase),
		frame_count: instances.reduce((count, instance) => count + frameCount(instance), 0),
		indexed_at: services.clock.now(),
	}
	return database.transaction().execute(async (tx) => {
		const count = await lockSeriesAndCount(tx, seriesInstanceUid)
		if (count !== undefined && count !== instances.length) return false
		await updateSeries(tx, seriesInstanceUid, made)
		for (const caseId of await listCasesOfSeries(tx, seriesInstanceUid)) {
			await announce(tx, 'images-arrived', { caseId, at: made.indexed_at })
		}
		return true
	})
}

/** Contrast phases show only beside the other series of the study. */
async function describeAmongOthers(
	services: IndexServices,
	studyInstanceUid: Parameters<typeof listMiddleInstances>[1],
	seriesInstanceUid: SeriesInstanceUid,
) {
	const middles = await listMiddleInstances(services.database, studyInstanceUid)
	const headers: Uint8Array[] = []
	for (const { blob_sha256, size_bytes } of middles) {
		const length = Math.min(HEADER_BYTES, size_bytes)
		const bytes = await orNothing(services, () => services.blobs.readBytes(blob_sha256, { start: 0, length }))
		if (bytes) headers.push(bytes)
	}
	const described = await orNothing(services, () => services.images.run('describe', { headers }))
	return described?.find((one) => one.seriesInstanceUid === seriesInstanceUid)
}

function isDynamic(positionsMm: readonly (number | null)[]): boolean {
	return positionsMm.some((position, index) => {
		const next = positionsMm[index + 1]
		return position !== null && next !== undefined && next !== null && Math.abs(next - position) < SAME_PLACE_MM
	})
}

function middleOf(instances: readonly InstancePlace[]): Middle | undefined {
	const counts = instances.map(frameCount)
	const total = counts.reduce((sum, count) => sum + count, 0)
	const middle = Math.floor((total - 1) / 2)
	let before = 0
	for (const [index, instance] of instances.entries()) {
		const count = counts[index] ?? 1
		if (middle < before + count) return { instance, frameIndex: middle - before, sliceNumber: middle + 1 }
		before += count
	}
	return undefined
}

/** Frames that are not runs of bytes are few: of such an instance one is counted. */
function frameCount(instance: InstancePlace): number {
	return Math.max(1, instance.frame_ranges.length / 2)
}

async function bytesOf(services: IndexServices, instance: InstancePlace): Promise<Buffer | undefined> {
	if (instance.size_bytes > LARGEST_DRAWN_BYTES) return undefined
	return orNothing(services, () => services.blobs.readBytes(instance.blob_sha256))
}

async function previewOf(
	services: IndexServices,
	{ frameIndex }: Middle,
	bytes: Buffer,
	bodyPart: BodyPart | undefined,
): Promise<Buffer | null> {
	const picture = await orNothing(services, () => services.images.run('preview', { bytes, frameIndex, bodyPart }))
	return picture === undefined || 'isUndrawable' in picture ? null : Buffer.from(picture)
}

async function firstSliceOf(
	services: IndexServices,
	{ instance, frameIndex, sliceNumber }: Middle,
	bytes: Buffer,
): Promise<string | null> {
	const painting = await orNothing(services, () => services.images.run('painting', { bytes, frameIndex }))
	if (painting === undefined || 'isUndrawable' in painting) return null
	const frameNumber = frameIndex + 1
	const firstSlice: FirstSlice = {
		...painting,
		sopInstanceUid: instance.sop_instance_uid,
		frameNumber,
		sliceNumber,
		frameUrl:
			`/dicom-web/studies/${instance.study_instance_uid}/series/${instance.series_instance_uid}` +
			`/instances/${instance.sop_instance_uid}/frames/${frameNumber}`,
	}
	return JSON.stringify(firstSlice)
}

/** Without the thing where its file is damaged or too much work: the rest of the series stays readable. */
async function orNothing<T>({ log }: Services, work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work()
	} catch (error) {
		if (!(error instanceof BlobDamaged) && !(error instanceof WorkTooHeavy)) throw error
		log.error({ err: error }, 'an image could not be prepared for reading')
		return undefined
	}
}
