import type { DicomJsonObject } from '../database/tables.ts'
import type { Services } from '../services.ts'
import {
	type FoundInstance,
	type FoundSeries,
	type FoundStudy,
	findInstances,
	findSeriesList,
	findStudies,
	type Scope,
} from './search.queries.ts'
import { type SearchLevel, type SearchQuery, searchQuery } from './search-criteria.ts'

/** What a QIDO-RS request is answered with. */
export interface SearchResult {
	readonly items: readonly DicomJsonObject[]
	readonly warnings: readonly string[]
}

export interface Search extends Scope {
	readonly parameters: Readonly<Record<string, string | readonly string[] | undefined>>
	/** Of this server, for Retrieve URL (0008,1190). */
	readonly baseUrl: string
}

export async function searchStudies(services: Services, search: Search): Promise<SearchResult> {
	return searched('study', search, async (query) =>
		(await findStudies(services.database, search, query)).map((found) => studyItem(found, search.baseUrl)),
	)
}

export async function searchSeries(services: Services, search: Search): Promise<SearchResult> {
	return searched('series', search, async (query) =>
		(await findSeriesList(services.database, search, query)).map((found) =>
			seriesItem(found, search.baseUrl, { hasStudyAttributes: search.studyInstanceUid === undefined }),
		),
	)
}

export async function searchInstances(services: Services, search: Search): Promise<SearchResult> {
	return searched('instance', search, async (query) =>
		(await findInstances(services.database, search, query)).map((found) =>
			instanceItem(found, search, query.includeFields),
		),
	)
}

async function searched(
	level: SearchLevel,
	search: Search,
	find: (query: SearchQuery) => Promise<DicomJsonObject[]>,
): Promise<SearchResult> {
	const query = searchQuery(search.parameters, level)
	if (query.limit === 0) return { items: [], warnings: query.warnings }
	// One more is fetched than is given, to know whether there is more.
	const found = await find(query)
	const isMore = found.length > query.limit
	return {
		items: found.slice(0, query.limit),
		warnings: [...query.warnings, ...(isMore ? ['There are additional results that can be requested'] : [])],
	}
}

/** Required of a study even where empty (PS3.18 table 10.6.3-3). */
const REQUIRED_OF_STUDY: DicomJsonObject = {
	'00080020': { vr: 'DA' },
	'00080030': { vr: 'TM' },
	'00080050': { vr: 'SH' },
	'00080090': { vr: 'PN' },
	'00100010': { vr: 'PN' },
	'00100020': { vr: 'LO' },
	'00100030': { vr: 'DA' },
	'00100040': { vr: 'CS' },
	'00200010': { vr: 'SH' },
}

const UNICODE: DicomJsonObject = { '00080005': { vr: 'CS', Value: ['ISO_IR 192'] } }
const ONLINE: DicomJsonObject = { '00080056': { vr: 'CS', Value: ['ONLINE'] } }

function studyItem(found: FoundStudy, baseUrl: string): DicomJsonObject {
	const uid = uidOf(found.study_attributes, '0020000D')
	return {
		...UNICODE,
		...ONLINE,
		...REQUIRED_OF_STUDY,
		...found.study_attributes,
		'00080061': { vr: 'CS', Value: found.modalities },
		'00081190': { vr: 'UR', Value: [`${baseUrl}/dicom-web/studies/${uid}`] },
		'00201206': { vr: 'IS', Value: [found.series_count] },
		'00201208': { vr: 'IS', Value: [found.instance_count] },
	}
}

function seriesItem(
	found: FoundSeries,
	baseUrl: string,
	{ hasStudyAttributes }: { hasStudyAttributes: boolean },
): DicomJsonObject {
	const studyUid = uidOf(found.study_attributes, '0020000D')
	const seriesUid = uidOf(found.series_attributes, '0020000E')
	return {
		...UNICODE,
		...(hasStudyAttributes ? studyItem(found, baseUrl) : { '0020000D': { vr: 'UI', Value: [studyUid] } }),
		'00080060': { vr: 'CS' },
		...found.series_attributes,
		'00081190': { vr: 'UR', Value: [`${baseUrl}/dicom-web/studies/${studyUid}/series/${seriesUid}`] },
		'00201209': { vr: 'IS', Value: [found.series_instance_count] },
	}
}

/** Given of an instance without being asked for (PS3.18 table 10.6.3-5). */
const USUAL_OF_INSTANCE = [
	'00080016',
	'00080018',
	'00083002',
	'00080201',
	'00200013',
	'00280008',
	'00280010',
	'00280011',
	'00280100',
]
const OF_PARENTS = ['00080060', '0020000D', '0020000E']

function instanceItem(
	{ metadata, series_attributes, study_attributes }: FoundInstance,
	{ studyInstanceUid, seriesInstanceUid, baseUrl }: Search,
	includeFields: SearchQuery['includeFields'],
): DicomJsonObject {
	const [study, series, sop] = ['0020000D', '0020000E', '00080018'].map((tag) => uidOf(metadata, tag))
	const url = `${baseUrl}/dicom-web/studies/${study}/series/${series}/instances/${sop}`
	return {
		...UNICODE,
		...ONLINE,
		...(studyInstanceUid === undefined ? study_attributes : {}),
		...(seriesInstanceUid === undefined ? series_attributes : {}),
		...(includeFields === 'all' ? metadata : picked(metadata, [...USUAL_OF_INSTANCE, ...OF_PARENTS, ...includeFields])),
		'00081190': { vr: 'UR', Value: [url] },
	}
}

function picked(item: DicomJsonObject, tags: readonly string[]): DicomJsonObject {
	return Object.fromEntries(tags.flatMap((tag) => (item[tag] === undefined ? [] : [[tag, item[tag]]])))
}

function uidOf(item: DicomJsonObject, tag: string): string {
	const value = item[tag]?.Value?.[0]
	return typeof value === 'string' ? value : ''
}
