import type { PersonId, SessionId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './device.ts'
import { deleteExpiredSessions, insertSession } from './people.queries.ts'
import { newSessionSecret, secretSha256 } from './secrets.ts'

/** From where somebody signs in. */
export interface Origin {
	readonly address: string
	readonly userAgent: string | undefined
}

export interface BegunSession {
	/** Goes into the cookie and nowhere else. */
	readonly secret: string
	readonly expiresAt: Date
}

export async function beginSession(
	tx: Transaction<Tables>,
	services: Services,
	personId: PersonId,
	userAgent: string | undefined,
): Promise<BegunSession> {
	const now = services.clock.now()
	const secret = newSessionSecret()
	const expiresAt = sessionEnd(services, now)
	await deleteExpiredSessions(tx, personId, now)
	await insertSession(tx, {
		id: newId<SessionId>(now),
		person_id: personId,
		secret_sha256: secretSha256(secret),
		device: deviceOf(userAgent),
		created_at: now,
		last_used_at: now,
		expires_at: expiresAt,
	})
	return { secret, expiresAt }
}

/** When a session ends that is used now and then no more. */
export function sessionEnd({ config }: Services, lastUsedAt: Date): Date {
	return new Date(lastUsedAt.getTime() + config.sessionDays * 24 * 60 * 60 * 1000)
}
