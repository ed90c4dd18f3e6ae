import type { CaseId, SharedCase } from '@readroom/contracts'
import { caseForReader, caseSeriesOf } from '../cases/index.ts'
import { poolOf } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { ShareViewer } from './share-viewer.ts'
import { findShared } from './sharing.queries.ts'

/**
 * A case as a link shows it to who has opened it.
 *
 * @param reader who is signed in in the same browser: while he is a blind reader of the case, no link shows him the pool
 * @throws Problem `share-not-found` where nothing is open in this browser
 */
export async function readShared(
	{ database }: Services,
	viewer: ShareViewer | undefined,
	reader: Reader | undefined,
): Promise<SharedCase> {
	if (viewer === undefined) throw new Problem('share-not-found')
	const row = await findShared(database, viewer.viewId)
	const showsPool = row.shows_pool && !(await isBlindReader(database, reader, viewer.caseId))
	const pool = showsPool ? await poolOf(database, viewer.caseId) : undefined
	return {
		label: row.label,
		sex: row.sex,
		ageYears: row.age_years,
		modality: row.modality,
		bodyPart: row.body_part,
		complaint: row.shows_complaint ? row.complaint : null,
		question: row.shows_question ? row.question : null,
		pool: pool ? { readerCount: pool.readerCount ?? 0, agreement: pool.agreement, ranked: pool.ranked } : null,
		series: await caseSeriesOf(database, viewer.caseId),
		viewerName: row.viewer_name,
		beganAt: row.began_at.toISOString(),
		expiresAt: row.view_expires_at.toISOString(),
	}
}

async function isBlindReader(
	database: Services['database'],
	reader: Reader | undefined,
	caseId: CaseId,
): Promise<boolean> {
	if (reader === undefined) return false
	try {
		return !(await caseForReader(database, reader, caseId)).isOpenToReader
	} catch (error) {
		if (error instanceof Problem && error.code === 'case-not-found') return false
		throw error
	}
}
