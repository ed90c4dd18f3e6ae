import type { BodyOf, CaseId, lowerLane as contract } from '@readroom/contracts'
import { FROM_MOST_URGENT, isLowerLane } from '@readroom/reading'
import { recordAudit } from '../audit/index.ts'
import { type CaseForReader, caseForReader, insertCaseEvent, updateCase } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import { announce } from '../events/index.ts'
import { roleIn } from '../groups/index.ts'
import { notify } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'

/**
 * Moves an open case to a less urgent lane. Its poster is told, and everybody reads in its timeline by whom and why.
 *
 * @throws Problem `case-not-found`; `not-permitted` for whoever does not mind it; `case-not-open`, `case-closed`;
 * `lane-not-lower`
 */
export async function lowerLane(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ lane, reason }: BodyOf<typeof contract>,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const readingCase = await caseForReader(tx, reader, caseId, { lock: 'update' })
		if (!(await mayLowerLane(tx, reader, readingCase))) throw new Problem('not-permitted')
		if (readingCase.status === 'draft' || readingCase.lane === null) throw new Problem('case-not-open')
		if (readingCase.status === 'closed') throw new Problem('case-closed')
		if (!isLowerLane(lane, readingCase.lane)) throw new Problem('lane-not-lower')

		const now = services.clock.now()
		await updateCase(tx, caseId, { lane })
		await insertCaseEvent(tx, {
			caseId,
			personId: reader.id,
			type: 'lane-lowered',
			// The lane first, as one word.
			detail: `${lane} ${reason}`,
			at: now,
		})
		await announce(tx, 'lane-lowered', { caseId, personId: reader.id, at: now })
		if (readingCase.part !== 'poster') {
			const rung = FROM_MOST_URGENT.indexOf(lane)
			await notify(tx, services, { reason: 'lane-lowered', caseId, personIds: [readingCase.poster_id], rung, at: now })
		}
		await recordAudit(tx, {
			at: now,
			action: 'lane-lowered',
			personId: reader.id,
			caseId,
			detail: { from: readingCase.lane, to: lane },
			address: reader.address,
		})
	})
}

/** Its poster, who minds the group it was posted to, the administrators of its hospital and of the room. */
export async function mayLowerLane(database: Database, reader: Reader, readingCase: CaseForReader): Promise<boolean> {
	if (readingCase.part === 'poster' || reader.isSystemAdmin) return true
	if (reader.isHospitalAdmin && readingCase.hospital_id === reader.hospitalId) return true
	const role = readingCase.group_id === null ? undefined : await roleIn(database, readingCase.group_id, reader.id)
	return role === 'owner' || role === 'moderator'
}
