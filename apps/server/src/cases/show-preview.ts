import type { CaseId, SeriesInstanceUid } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findPreview } from './case-images.queries.ts'
import { noteLook } from './note-look.ts'

/**
 * The small picture of a series of a case, WebP. That of the first series belongs to every list; whoever asks for another
 * looks at the case, and that goes into the audit.
 *
 * @throws Problem `case-not-found` where the reader may not see the case, and where it has no such picture
 */
export async function showPreview(
	services: Services,
	reader: Reader,
	place: { caseId: CaseId; seriesInstanceUid: SeriesInstanceUid },
): Promise<Buffer> {
	const preview = await findPreview(services.database, reader, place)
	if (preview === undefined) throw new Problem('case-not-found')
	if (!preview.isOfList) await noteLook(services, reader, place.caseId, 'case-read')
	return preview.webp
}
