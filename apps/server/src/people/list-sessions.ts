import type { AnswerOf, listSessions as contract } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { sessionsOf } from './people.queries.ts'
import type { Reader } from './reader.ts'

/** Where the person is signed in, last used first, the newest hundred. */
export async function listSessions(services: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	const sessions = await sessionsOf(services.database, reader.id, services.clock.now(), { limit: 100 })
	const items = sessions.map((session) => ({
		id: session.id,
		device: session.device,
		createdAt: session.created_at.toISOString(),
		lastUsedAt: session.last_used_at.toISOString(),
		isThisOne: session.id === reader.credential.id,
	}))
	return { items, next: null }
}
