import type { AnswerOf, listTokens as contract } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { tokensOf } from './people.queries.ts'
import type { Reader } from './reader.ts'

/** Own API tokens, the newest hundred. */
export async function listTokens(services: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	const tokens = await tokensOf(services.database, reader.id, { limit: 100 })
	const items = tokens.map((token) => ({
		id: token.id,
		name: token.name,
		createdAt: token.created_at.toISOString(),
		lastUsedAt: token.last_used_at?.toISOString() ?? null,
	}))
	return { items, next: null }
}
