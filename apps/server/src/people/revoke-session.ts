import type { SessionId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteSession, tellAccessChanged } from './people.queries.ts'
import type { Reader } from './reader.ts'

/** Ends the session that the request came with. A token stays: it is revoked by name. */
export async function signOut(services: Services, reader: Reader): Promise<void> {
	if (reader.credential.kind === 'session') await revokeSession(services, reader, reader.credential.id)
}

/**
 * Ends one of the person's own sessions at once, on open event streams too.
 *
 * @throws Problem `not-found` where the session is not his
 */
export async function revokeSession(services: Services, reader: Reader, sessionId: SessionId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		if (!(await deleteSession(tx, { sessionId, personId: reader.id }))) throw new Problem('not-found')
		await tellAccessChanged(tx, reader.id)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'session-revoked',
			personId: reader.id,
			detail: { sessionId },
			address: reader.address,
		})
	})
}
