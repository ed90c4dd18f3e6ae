import type { BodyOf, CaseId, widenVisibility as contract, GroupId, ReadingCase, Visibility } from '@readroom/contracts'
import { isWider } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { mayPostTo } from '../groups/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { caseForReader } from './case-for-reader.ts'
import { insertCaseEvent, updateCase } from './cases.queries.ts'
import { showCase } from './show-case.ts'

/**
 * Lets more people see the poster's own case, never fewer, and tells those to whom it is new. The people and the group
 * that could see it still can.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `case-not-open` for a draft, whose
 * poster changes it; `visibility-not-wider`; `group-not-found` for a group that is not the poster's
 */
export async function widenVisibility(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ visibility, groupId }: BodyOf<typeof contract>,
): Promise<ReadingCase> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseForReader(tx, reader, caseId, { lock: 'update' })
		const before = readingCase.visibility
		if (readingCase.part !== 'poster') throw new Problem('not-permitted')
		if (readingCase.status === 'draft' || before === null) throw new Problem('case-not-open')
		if (!isWider(before, visibility)) throw new Problem('visibility-not-wider')

		const group = visibility === 'group' ? { group_id: await ownGroup(tx, reader, groupId) } : {}
		await updateCase(tx, caseId, { visibility, ...group })
		const now = services.clock.now()
		await insertCaseEvent(tx, {
			caseId,
			personId: reader.id,
			type: 'visibility-widened',
			detail: widening(before, visibility),
			at: now,
		})
		const widened = await showCase(tx, reader, caseId)
		await announce(tx, 'visibility-widened', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'visibility-widened',
			personId: reader.id,
			caseId,
			detail: { from: before, to: visibility },
			address: reader.address,
		})
		return widened
	})
}

/** As the timeline keeps it: from, to. */
function widening(from: Visibility, to: Visibility): string {
	return `${from} ${to}`
}

async function ownGroup(tx: Transaction<Tables>, reader: Reader, groupId: GroupId | null): Promise<GroupId> {
	if (groupId === null || !(await mayPostTo(tx, groupId, reader.id))) throw new Problem('group-not-found')
	return groupId
}
