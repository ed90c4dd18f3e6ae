import type { BodyOf, MyDuty, setSkills as setSkillsContract } from '@readroom/contracts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { replaceSkills } from './duty.queries.ts'
import { myDuty } from './show-duty.ts'

/** Says which parts of the body the reader reads well, in place of what he said before. */
export async function setSkills(
	services: Services,
	reader: Reader,
	{ organs }: BodyOf<typeof setSkillsContract>,
): Promise<MyDuty> {
	const now = services.clock.now()
	return services.database.transaction().execute(async (tx) => {
		await replaceSkills(tx, reader.id, organs)
		await announce(tx, 'duty-changed', { personId: reader.id, at: now })
		return myDuty(tx, reader, now)
	})
}
