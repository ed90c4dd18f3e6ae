import type { CaseId } from '@readroom/contracts'
import { RecentOnce } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { setFirstLook } from './lanes.queries.ts'

/** A series scrolled through is asked for image by image. */
const ASK_AGAIN_MS = 10 * 60_000

const recentLooks = new RecentOnce(ASK_AGAIN_MS)

/** Stops the timer of a case that runs until anybody but its poster sees an image of it. */
export async function noteFirstLook(
	{ database, clock }: Pick<Services, 'database' | 'clock'>,
	reader: Reader,
	caseId: CaseId,
): Promise<void> {
	const at = clock.now()
	await recentLooks.run(`${reader.id} ${caseId}`, at, () => setFirstLook(database, caseId, { readerId: reader.id, at }))
}
