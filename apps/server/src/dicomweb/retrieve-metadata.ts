import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { SeriesInstanceUid } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findInstanceMetadata, findSeriesMetadata, listSeriesInstances } from './dicomweb.queries.ts'
import { ASK_AGAIN, type ImageAnswer } from './image-answer.ts'
import { type ImageAddress, instanceForLooker, type Looker, seriesForLooker } from './images-for-looker.ts'
import { chosenType } from './negotiate.ts'
import { ShortMemory } from './short-memory.ts'

export interface MetadataRequest {
	readonly address: ImageAddress
	readonly accept: string | undefined
	readonly takesGzip: boolean
}

/**
 * The data sets of a study, series or instance without their bulk data, in DICOM JSON (PS3.18 section 10.4.1.1.2). Those of a
 * series were put together when it arrived.
 *
 * @throws Problem `study-not-found`, `not-acceptable`
 */
export async function retrieveMetadata(
	services: Services,
	looker: Looker,
	{ address, accept, takesGzip }: MetadataRequest,
): Promise<ImageAnswer> {
	const type = chosenType(accept, ['application/dicom+json', 'application/json'])
	const packed = await packedMetadata(services, looker, address)
	return {
		status: 200,
		headers: {
			'content-type': type,
			'cache-control': ASK_AGAIN,
			vary: 'accept-encoding',
			...(takesGzip && { 'content-encoding': 'gzip' }),
		},
		body: takesGzip ? packed : await promisify(gunzip)(packed),
	}
}

async function packedMetadata(services: Services, looker: Looker, address: ImageAddress): Promise<Buffer> {
	const { study, series, instance } = address
	if (series !== undefined && instance !== undefined) {
		await instanceForLooker(services, looker, { study, series, instance })
		const row = await findInstanceMetadata(services.database, instance)
		if (row === undefined) throw new Problem('study-not-found')
		return packed(`[${row.metadata}]`)
	}
	const all = await seriesForLooker(services, looker, address)
	if (all.length === 1 && all[0] !== undefined) return seriesMetadata(services, all[0].series_instance_uid)
	const isIndexed = all.every(({ indexed_at }) => indexed_at !== null)
	const join = () => joinedMetadata(services, all)
	if (!isIndexed) return join()
	const state = all.map(({ series_instance_uid: uid, indexed_at: at }) => `${uid} ${at?.getTime()}`).join(' ')
	return joinedStudies(services.database).get(`${study} ${state}`, join)
}

/** Whole studies are put together once for as long as they do not change, and kept while they are read. */
const STUDY_LIFETIME_MS = 10 * 60_000
const MOST_STUDIES = 64
const byDatabase = new WeakMap<Database, ShortMemory<Buffer>>()

function joinedStudies(database: Database): ShortMemory<Buffer> {
	const known = byDatabase.get(database) ?? new ShortMemory({ lifetimeMs: STUDY_LIFETIME_MS, most: MOST_STUDIES })
	byDatabase.set(database, known)
	return known
}

async function joinedMetadata(
	services: Services,
	all: readonly { readonly series_instance_uid: SeriesInstanceUid }[],
): Promise<Buffer> {
	const lists: string[] = []
	for (const { series_instance_uid: uid } of all) {
		const list = await promisify(gunzip)(await seriesMetadata(services, uid))
		lists.push(list.toString('utf8').slice(1, -1))
	}
	return packed(`[${lists.filter(Boolean).join(',')}]`)
}

async function seriesMetadata({ database }: Services, uid: SeriesInstanceUid): Promise<Buffer> {
	const ready = await findSeriesMetadata(database, uid)
	if (ready !== undefined) return ready
	const instances = await listSeriesInstances(database, uid)
	return packed(`[${instances.map(({ metadata }) => metadata).join(',')}]`)
}

function packed(json: string): Promise<Buffer> {
	return promisify(gzip)(json, { level: 5 })
}
