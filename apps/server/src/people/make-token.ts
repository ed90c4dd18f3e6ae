import type { AnswerOf, makeToken as contract, TokenId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'
import { insertToken, signInRow } from './people.queries.ts'
import type { Reader } from './reader.ts'
import { newTokenSecret, secretSha256 } from './secrets.ts'

/** Makes an API token with the rights of its person. Its secret is in this answer and nowhere else. */
export async function makeToken(
	{ database, clock }: Pick<Services, 'database' | 'clock'>,
	{ id: personId, address }: Pick<Reader, 'id' | 'address'>,
	name: string,
): Promise<AnswerOf<typeof contract>> {
	const now = clock.now()
	const id = newId<TokenId>(now)
	const secret = newTokenSecret()
	await database.transaction().execute(async (tx) => {
		await insertToken(tx, { id, person_id: personId, name, secret_sha256: secretSha256(secret), created_at: now })
		await recordAudit(tx, { at: now, action: 'token-made', personId, detail: { tokenId: id }, address })
	})
	return { id, name, createdAt: now.toISOString(), lastUsedAt: null, secret }
}

/** Makes a token on the machine of the server itself; its secret, or undefined where nobody has this contact. */
export async function makeTokenFor(
	services: Pick<Services, 'database' | 'clock'>,
	{ contact, name }: { contact: string; name: string },
): Promise<string | undefined> {
	const account = await signInRow(services.database, contact)
	if (account === undefined) return undefined
	const { secret } = await makeToken(services, { id: account.id, address: 'this machine' }, name)
	return secret
}
