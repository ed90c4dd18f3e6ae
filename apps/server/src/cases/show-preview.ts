import type { CaseId, SeriesInstanceUid } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findPreview } from './case-images.queries.ts'

/**
 * The small picture of a series of a case, WebP.
 *
 * @throws Problem `case-not-found` where the reader may not see the case, and where it has no such picture
 */
export async function showPreview(
	{ database }: Services,
	reader: Reader,
	place: { caseId: CaseId; seriesInstanceUid: SeriesInstanceUid },
): Promise<Buffer> {
	const preview = await findPreview(database, reader, place)
	if (preview === undefined) throw new Problem('case-not-found')
	return preview
}
