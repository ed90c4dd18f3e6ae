import type { TokenId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteToken, tellAccessChanged } from './people.queries.ts'
import type { Reader } from './reader.ts'

/**
 * Revokes one of the person's own API tokens at once, on open event streams too.
 *
 * @throws Problem `not-found` where the token is not his
 */
export async function revokeToken(services: Services, reader: Reader, tokenId: TokenId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		if (!(await deleteToken(tx, { tokenId, personId: reader.id }))) throw new Problem('not-found')
		await tellAccessChanged(tx, reader.id)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'token-revoked',
			personId: reader.id,
			detail: { tokenId },
			address: reader.address,
		})
	})
}
