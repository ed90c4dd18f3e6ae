import type { AnswerOf, findDuplicates as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { findCasesByFingerprint } from './case-images.queries.ts'

const MOST_SHOWN = 100

/** Earlier cases of the reader's hospital that he may see and that hold one of these studies. */
export async function findDuplicates(
	services: Services,
	reader: Reader,
	fingerprints: readonly string[],
): Promise<AnswerOf<typeof contract>> {
	const rows = await findCasesByFingerprint(services.database, reader, {
		fingerprints: fingerprints.map((hex) => Buffer.from(hex, 'hex')),
		limit: MOST_SHOWN,
	})
	return {
		items: rows.flatMap(({ fingerprint, id, label, posted_at }) =>
			fingerprint === null
				? []
				: [
						{
							fingerprint: fingerprint.toString('hex'),
							caseId: id,
							label,
							postedAt: posted_at?.toISOString() ?? null,
						},
					],
		),
		next: null,
	}
}
