import type { BodyOf, becomeAvailable as becomeAvailableContract, MyDuty } from '@readroom/contracts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { deleteAvailability, deleteRunOut, upsertAvailability } from './duty.queries.ts'
import { myDuty } from './show-duty.ts'

const HOUR_MS = 3_600_000

/** Says that the reader can be asked for the next hours; said again, the hours begin anew. */
export async function becomeAvailable(
	services: Services,
	reader: Reader,
	{ hours }: BodyOf<typeof becomeAvailableContract>,
): Promise<MyDuty> {
	const now = services.clock.now()
	return services.database.transaction().execute(async (tx) => {
		await upsertAvailability(tx, reader.id, new Date(now.getTime() + hours * HOUR_MS))
		await announce(tx, 'duty-changed', { personId: reader.id, at: now })
		return myDuty(tx, reader, now)
	})
}

/** Said when one is not available it changes nothing. */
export async function endAvailability(services: Services, reader: Reader): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		if (!(await deleteAvailability(tx, reader.id))) return
		await announce(tx, 'duty-changed', { personId: reader.id, at: services.clock.now() })
	})
}

/** Ends what has run out, so that open pages hear of it. Nobody is asked by it from its last minute on in any case. */
export async function endRunOutAvailability({ database, clock }: Services): Promise<void> {
	await database.transaction().execute(async (tx) => {
		const at = clock.now()
		for (const personId of await deleteRunOut(tx, at)) await announce(tx, 'duty-changed', { personId, at })
	})
}
