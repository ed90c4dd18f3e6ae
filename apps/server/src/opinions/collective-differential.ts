import type { CaseId, CollectiveDifferential, ConceptMerge } from '@readroom/contracts'
import {
	DANGEROUS_CODES,
	type PoolableOpinion,
	type PooledOpinions,
	poolOpinions,
	wantedWhenDivided,
} from '@readroom/reading'
import { caseForReader, nameShownOn, noteLook } from '../cases/index.ts'
import { siteDangers } from '../dangers/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { byTrackRecord } from './by-track-record.ts'
import { mayMerge } from './may-merge.ts'
import { findConsidered, listMerges, listVersions, type MergeRow } from './opinions.queries.ts'
import { poolableOf } from './show-opinion.ts'

/** What a blind reader is told, whatever the others have said. */
const NOTHING: CollectiveDifferential = {
	isOpen: false,
	readerCount: null,
	ranked: [],
	agreement: 'none',
	agreementFraction: null,
	isStable: false,
	doNotMiss: [],
	apart: [],
	wantedOpinions: null,
	isMoreSuggested: false,
	byTrackRecord: null,
	merges: [],
	mayMerge: false,
}

/**
 * The readers' lists taken together, with the dangers pinned; nothing while the reader is blind.
 *
 * @throws Problem `case-not-found`
 */
export async function collectiveDifferential(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<CollectiveDifferential> {
	const { database } = services
	const readingCase = await caseForReader(database, reader, caseId)
	if (!readingCase.isOpenToReader) return NOTHING
	await noteLook(services, reader, caseId, 'opinions-read')
	const opinions = await shownOpinions(database, caseId)
	const pool = poolOpinions(opinions, { dangerousCodes: await dangerousCodes(database) })
	const considered = await findConsidered(database, caseId)
	const merges = await listMerges(database, [caseId])
	const { wanted_opinions: wantedOpinions, body_part: bodyPart, status } = readingCase
	return {
		...pool,
		isOpen: true,
		doNotMiss: pool.doNotMiss.map((danger) => ({
			...danger,
			consideredAt: considered.get(danger.conceptId)?.toISOString() ?? null,
		})),
		wantedOpinions,
		isMoreSuggested: status === 'open' && wantedWhenDivided(pool, wantedOpinions) !== undefined,
		byTrackRecord: await byTrackRecord(database, { caseId, bodyPart }, opinions),
		merges: merges.map((merge) => mergeOf(merge, nameShownOn(readingCase, reader, merge.merged_by))),
		mayMerge: await mayMerge(database, reader, readingCase),
	}
}

function mergeOf({ id, diagnosis, into, merged_at }: MergeRow, mergedBy: string): ConceptMerge {
	return { id, diagnosis, into, mergedBy, mergedAt: merged_at.toISOString() }
}

/** The pool of a case as it stands, for those who have made sure that it may be seen. */
export async function poolOf(database: Database, caseId: CaseId): Promise<PooledOpinions> {
	return poolOpinions(await shownOpinions(database, caseId), { dangerousCodes: await dangerousCodes(database) })
}

/** Every version but those that were flagged and hidden. */
async function shownOpinions(database: Database, caseId: CaseId): Promise<PoolableOpinion[]> {
	const versions = await listVersions(database, [caseId])
	return versions.filter(({ hidden_at }) => hidden_at === null).map(poolableOf)
}

/** What is pinned whoever names it: the catalogue's list and the site's own. */
async function dangerousCodes(database: Database): Promise<string[]> {
	return [...DANGEROUS_CODES, ...(await siteDangers(database))]
}
