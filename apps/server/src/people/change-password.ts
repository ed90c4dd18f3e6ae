import type { BodyOf, changePassword as contract } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteSessionsOf, passwordHashOf, tellAccessChanged, updatePerson } from './people.queries.ts'
import type { Reader } from './reader.ts'
import { hashPassword, isPassword } from './secrets.ts'
import type { Throttle } from './throttle.ts'

/**
 * Changes own password and ends every other session: whoever knew the old one is out.
 *
 * @throws Problem `sign-in-failed` where the current password is wrong, `too-many-requests` after several of those
 */
export async function changePassword(
	services: Services,
	throttle: Throttle,
	reader: Reader,
	{ currentPassword, newPassword }: BodyOf<typeof contract>,
): Promise<void> {
	const { credential } = reader
	const now = services.clock.now()
	const key = `contact ${reader.contact}`
	const waitSeconds = throttle.waitSeconds(key, now)
	if (waitSeconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: waitSeconds })
	throttle.count(key, now)
	if (!(await isPassword(await passwordHashOf(services.database, reader.id), currentPassword))) {
		throw new Problem('sign-in-failed')
	}
	throttle.forget(key)

	const passwordHash = await hashPassword(newPassword)
	await services.database.transaction().execute(async (tx) => {
		await updatePerson(tx, reader.id, { password_hash: passwordHash })
		await deleteSessionsOf(tx, reader.id, { except: credential.kind === 'session' ? credential.id : undefined })
		await tellAccessChanged(tx, reader.id)
		await recordAudit(tx, { at: now, action: 'password-changed', personId: reader.id, address: reader.address })
	})
}
