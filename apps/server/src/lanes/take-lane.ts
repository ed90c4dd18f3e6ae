import type { CaseId, Lane } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { insertTimer, lockPoster } from './lanes.queries.ts'
import { statQuota } from './stat-quota.ts'

/**
 * Begins the timers of a case that is being posted in a lane.
 *
 * @throws Problem `stat-quota-used` where the poster has posted as many STAT cases as one may
 */
export async function takeLane(
	tx: Transaction<Tables>,
	services: Pick<Services, 'config' | 'clock'>,
	reader: Reader,
	{ caseId, lane }: { caseId: CaseId; lane: Lane },
): Promise<void> {
	if (lane === 'stat') {
		// Two posted at the same moment are counted one after the other.
		await lockPoster(tx, reader.id)
		const { left } = await statQuota({ ...services, database: tx }, reader)
		if (left === 0) throw new Problem('stat-quota-used')
	}
	await insertTimer(tx, { case_id: caseId, posted_lane: lane })
}
