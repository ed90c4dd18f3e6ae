import type { CaseId, OpinionId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { ownCareOf } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { lastBlindVersions, listVersions, type OpinionVersion } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'

/**
 * Each reader's last blind version on a closed case, for whoever answers for the case.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `outcome-not-known` while it is open
 */
export async function reviewableOpinions(
	tx: Transaction<Tables>,
	reader: Reader,
	caseId: CaseId,
): Promise<OpinionVersion[]> {
	const { status } = await ownCareOf(tx, reader, caseId)
	if (status !== 'closed') throw new Problem('outcome-not-known')
	return lastBlindVersions(await listVersions(tx, [caseId]))
}

/**
 * One of them; nobody reviews his own.
 *
 * @throws Problem also `opinion-not-found`, and `not-permitted` on one's own
 */
export async function reviewableOpinion(
	tx: Transaction<Tables>,
	reader: Reader,
	{ caseId, opinionId }: { caseId: CaseId; opinionId: OpinionId },
): Promise<OpinionVersion> {
	const opinion = (await reviewableOpinions(tx, reader, caseId)).find(({ id }) => id === opinionId)
	if (opinion === undefined) throw new Problem('opinion-not-found')
	if (opinion.reader_id === reader.id) throw new Problem('not-permitted')
	return opinion
}
