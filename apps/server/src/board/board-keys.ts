import type { AnswerOf, BoardKey, makeBoardKey as contract } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import { newSessionSecret, type Reader, secretSha256 } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { type BoardKeyRow, deleteBoardKey, insertBoardKey } from './board.queries.ts'

export function boardKeyOf({ id, name, created_at }: BoardKeyRow): BoardKey {
	return { id, name, createdAt: created_at.toISOString() }
}

/** Makes a key with which a screen of the reader's hospital shows the board without anybody being signed in on it. */
export async function makeBoardKey(
	services: Services,
	reader: Reader,
	name: string,
): Promise<AnswerOf<typeof contract>> {
	return services.database.transaction().execute(async (tx) => {
		const now = services.clock.now()
		const secret = newSessionSecret()
		const key = {
			id: newId(now),
			name,
			secret_sha256: secretSha256(secret),
			hospital_id: reader.hospitalId,
			created_at: now,
		}
		await insertBoardKey(tx, key)
		await recordAudit(tx, {
			at: now,
			action: 'board-key-made',
			personId: reader.id,
			detail: { boardKeyId: key.id },
			address: reader.address,
		})
		return { ...boardKeyOf(key), secret }
	})
}

/** @throws Problem `not-found` */
export async function revokeBoardKey(services: Services, reader: Reader, keyId: string): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		if (!(await deleteBoardKey(tx, keyId))) throw new Problem('not-found')
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'board-key-revoked',
			personId: reader.id,
			detail: { boardKeyId: keyId },
			address: reader.address,
		})
	})
}
