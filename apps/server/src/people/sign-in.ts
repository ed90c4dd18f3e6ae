import type { BodyOf, signIn as contract, Me, PersonId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { type BegunSession, beginSession, type Origin } from './begin-session.ts'
import { meOf } from './me.ts'
import { readerByPersonId, signInRow } from './people.queries.ts'
import { isPassword } from './secrets.ts'
import type { Throttle } from './throttle.ts'

/**
 * Signs in with contact and password. An unknown contact, a wrong password and a suspended account get the same answer
 * after the same work.
 *
 * @throws Problem `sign-in-failed`; `too-many-requests` after failed tries on this account or from this address
 */
export async function signIn(
	services: Services,
	throttle: Throttle,
	{ contact, password }: BodyOf<typeof contract>,
	origin: Origin,
): Promise<{ me: Me; session: BegunSession }> {
	const now = services.clock.now()
	const [accountKey, addressKey] = [`contact ${contact}`, `address ${origin.address}`]
	const waitSeconds = Math.max(throttle.waitSeconds(accountKey, now), throttle.waitSeconds(addressKey, now))
	if (waitSeconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: waitSeconds })

	// Counted before the work, so that tries sent side by side are counted too.
	throttle.count(accountKey, now)
	throttle.count(addressKey, now)
	const account = await signInRow(services.database, contact)
	const isRight = await isPassword(account?.passwordHash, password)
	if (account === undefined || !isRight || account.verification === 'suspended') {
		return refuse(services, account?.id, origin)
	}
	throttle.forget(accountKey)
	throttle.forgive(addressKey)
	return begin(services, account.id, origin)
}

async function refuse(services: Services, personId: PersonId | undefined, { address }: Origin): Promise<never> {
	await services.database.transaction().execute(async (tx) => {
		const at = services.clock.now()
		await recordAudit(tx, { at, action: 'sign-in-refused', ...(personId && { personId }), address })
	})
	throw new Problem('sign-in-failed')
}

async function begin(
	services: Services,
	personId: PersonId,
	origin: Origin,
): Promise<{ me: Me; session: BegunSession }> {
	return services.database.transaction().execute(async (tx) => {
		const session = await beginSession(tx, services, personId, origin.userAgent)
		const reader = await readerByPersonId(tx, personId)
		if (reader === undefined) throw new Problem('sign-in-failed')
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'person-signed-in',
			personId,
			address: origin.address,
		})
		return { me: meOf(reader), session }
	})
}
