import type { CaseId, CollectiveDifferential } from '@readroom/contracts'
import { type PooledOpinions, poolOpinions } from '@readroom/reading'
import { caseForReader, noteLook } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { findConsidered, listVersions } from './opinions.queries.ts'
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
	const { isOpenToReader } = await caseForReader(services.database, reader, caseId)
	if (!isOpenToReader) return NOTHING
	await noteLook(services, reader, caseId, 'opinions-read')
	const pool = await poolOf(services.database, caseId)
	const considered = await findConsidered(services.database, caseId)
	return {
		...pool,
		isOpen: true,
		doNotMiss: pool.doNotMiss.map((danger) => ({
			...danger,
			consideredAt: considered.get(danger.conceptId)?.toISOString() ?? null,
		})),
	}
}

/** The pool of a case as it stands, for those who have made sure that it may be seen. */
export async function poolOf(database: Database, caseId: CaseId): Promise<PooledOpinions> {
	const versions = await listVersions(database, [caseId])
	return poolOpinions(versions.map(poolableOf))
}
