import type { BodyOf, register as contract, Me, PersonId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { announce } from '../events/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { addPerson } from './add-person.ts'
import { type BegunSession, beginSession, type Origin } from './begin-session.ts'
import { meOf } from './me.ts'
import { readerByPersonId } from './people.queries.ts'
import { hashPassword } from './secrets.ts'
import type { Throttle } from './throttle.ts'

/**
 * Makes an account that waits for its hospital to vouch for it, and signs in with it.
 *
 * Nobody becomes administrator by being the first of a hospital: anybody can type a hospital's name.
 *
 * @throws Problem `contact-taken`; `too-many-requests` where one address makes one account after another
 */
export async function register(
	services: Services,
	throttle: Throttle,
	draft: BodyOf<typeof contract>,
	origin: Origin,
): Promise<{ me: Me; session: BegunSession }> {
	const now = services.clock.now()
	const waitSeconds = throttle.waitSeconds(origin.address, now)
	if (waitSeconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: waitSeconds })
	throttle.count(origin.address, now)

	const { password, ...person } = draft
	const passwordHash = await hashPassword(password)
	return services.database.transaction().execute(async (tx) => {
		const personId: PersonId = await addPerson(
			tx,
			{ ...person, password_hash: passwordHash, verification: 'waiting' },
			now,
		)
		const session = await beginSession(tx, services, personId, origin.userAgent)
		const reader = await readerByPersonId(tx, personId)
		if (reader === undefined) throw new Error('a person who was just added is not there')
		await announce(tx, 'person-registered', { personId, at: now })
		await recordAudit(tx, { at: now, action: 'person-registered', personId, address: origin.address })
		return { me: meOf(reader), session }
	})
}
