import type { StatQuota } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { statPostingsSince } from './lanes.queries.ts'

/** Counted over any 24 hours, so that a night on duty has no midnight at which everything begins anew. */
const COUNTED_MS = 24 * 60 * 60_000

/** How many STAT cases the reader may still post. Moved to another lane or withdrawn, a case still counts. */
export async function statQuota(
	{ database, config, clock }: Pick<Services, 'database' | 'config' | 'clock'>,
	reader: Reader,
): Promise<StatQuota> {
	const limit = config.statCasesPerDay
	const postings = await statPostingsSince(database, reader.id, new Date(clock.now().getTime() - COUNTED_MS))
	const left = Math.max(0, limit - postings.length)
	// Once this one is out of the 24 hours there is room again.
	const next = left > 0 ? undefined : postings.at(-limit)
	return { limit, left, freeAt: next === undefined ? null : new Date(next.getTime() + COUNTED_MS).toISOString() }
}
