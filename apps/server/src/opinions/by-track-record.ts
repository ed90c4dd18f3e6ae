import type { BodyPart, CaseId, Diagnosis, PersonId } from '@readroom/contracts'
import {
	FEWEST_SCORED_CASES,
	type Hits,
	type PoolableOpinion,
	poolOpinions,
	type TrackRecord,
	trackRecordWeights,
} from '@readroom/reading'
import type { Database } from '../database/database.ts'
import { countHits, countScoredCases, type HitCount } from './track-records.queries.ts'

/** With fewer readers the order alone would tell which of them is the more accurate. */
const FEWEST_READERS = 3

/**
 * The pool's diagnoses in the order they have when each reader weighs by his track record (POOLING §2 rule 9). The case
 * itself is left out of the records, so that its own outcome does not speak. Null while too little is known.
 */
export async function byTrackRecord(
	database: Database,
	{ caseId, bodyPart }: { caseId: CaseId; bodyPart: BodyPart | null },
	opinions: readonly PoolableOpinion[],
): Promise<Diagnosis[] | null> {
	const readerIds = [...new Set(opinions.filter((one) => one.isBlind && one.isVerified).map((one) => one.readerId))]
	if (readerIds.length < FEWEST_READERS) return null
	if ((await countScoredCases(database, { exceptCaseId: caseId })) < FEWEST_SCORED_CASES) return null

	const counts = await countHits(database, { bodyPart, exceptCaseId: caseId })
	const byReader = new Map(counts.map((count) => [count.reader_id, count]))
	const records = new Map(readerIds.map((id) => [id, recordOf(byReader.get(id as PersonId))]))
	const weights = trackRecordWeights(records, siteRecord(counts))
	return poolOpinions(opinions, { weights }).ranked.map(({ diagnosis }) => diagnosis)
}

function recordOf(count: HitCount | undefined): TrackRecord {
	if (count === undefined) return { organ: NO_HITS, overall: NO_HITS }
	return { organ: { hits: count.organ_hits, n: count.organ_n }, overall: { hits: count.hits, n: count.n } }
}

const NO_HITS: Hits = { hits: 0, n: 0 }

function siteRecord(counts: readonly HitCount[]): TrackRecord {
	const records = counts.map(recordOf)
	const sum = (of: (record: TrackRecord) => Hits): Hits => ({
		hits: records.reduce((total, record) => total + of(record).hits, 0),
		n: records.reduce((total, record) => total + of(record).n, 0),
	})
	return { organ: sum(({ organ }) => organ), overall: sum(({ overall }) => overall) }
}
