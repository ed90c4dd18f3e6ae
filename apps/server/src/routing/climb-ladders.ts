import type { CaseId, PersonId } from '@readroom/contracts'
import { climbLadder, RUNG, rungKind } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { insertCaseEvent } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { notify } from '../paging/index.ts'
import type { Services } from '../services.ts'
import { setHeldRung } from './claims.queries.ts'
import { gatherLadder } from './gather-ladder.ts'
import {
	holdCase,
	insertLadderPages,
	listDueLadders,
	lockDueLadder,
	setLadder,
	startLadders,
} from './ladder.queries.ts'

/** Looked at in one turn; what is left has its turn a second later. */
const MOST_AT_ONCE = 100

/** The server itself, in the audit. */
export const THIS_ROOM = 'this room'

/** Asks, on every case whose next rung is due, whom it is for. */
export async function climbLadders(services: Services): Promise<void> {
	const now = services.clock.now()
	await startLadders(services.database, now)
	for (const caseId of await listDueLadders(services.database, now, { limit: MOST_AT_ONCE })) {
		try {
			await climbOne(services, caseId, now)
		} catch (error) {
			// One case that cannot be climbed must not keep the others waiting.
			services.log.error({ err: error, caseId }, 'a ladder could not be climbed; trying again')
		}
	}
}

/** One step in one transaction: the page, its line and the state of the ladder are there together, or none of them. */
async function climbOne(services: Services, caseId: CaseId, now: Date): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const locked = await lockDueLadder(tx, caseId, now)
		if (locked === undefined) return
		const readingCase = await holdCase(tx, caseId)
		const ladder = await gatherLadder(tx, readingCase, { rung: locked.rung, now })
		if (ladder === undefined) return

		const step = climbLadder(ladder, now)
		await setLadder(tx, caseId, step)
		await setHeldRung(tx, caseId, { personIds: step.heldBy, rung: locked.rung + 1 })
		if (step.page === undefined) return
		await pageRung(tx, services, { ...step.page, caseId, groupId: readingCase.group_id ?? undefined, at: now })
	})
}

interface RungPaging {
	readonly caseId: CaseId
	readonly groupId: Parameters<typeof notify>[2]['groupId']
	readonly rung: number
	readonly personIds: readonly PersonId[]
	readonly at: Date
}

async function pageRung(
	tx: Transaction<Tables>,
	services: Services,
	{ caseId, groupId, rung, personIds, at }: RungPaging,
): Promise<void> {
	await insertLadderPages(tx, { caseId, rung, personIds, at })
	// A group's robot speaks where the group begins to be asked, and not each time somebody else is.
	const robots = rung <= RUNG.onDuty ? groupId : undefined
	await notify(tx, services, { reason: 'asked', caseId, personIds, groupId: robots, rung, at })
	const kind = rungKind(rung)
	await insertCaseEvent(tx, { caseId, personId: null, type: 'paged', detail: `${kind} ${personIds.length}`, at })
	await announce(tx, 'readers-paged', { caseId, at })
	await recordAudit(tx, {
		at,
		action: 'readers-paged',
		caseId,
		detail: { rung: kind, people: personIds.length },
		address: THIS_ROOM,
	})
}
