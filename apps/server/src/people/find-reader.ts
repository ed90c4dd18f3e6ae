import type { Services } from '../services.ts'
import { sessionEnd } from './begin-session.ts'
import { readerByCredential, readerBySession, readerByToken, touchSession, touchToken } from './people.queries.ts'
import type { Reader } from './reader.ts'
import { secretSha256 } from './secrets.ts'

/** How often the last use of a session or token is written down. */
const TOUCH_EVERY_MS = 60_000

/** Whose session this is; undefined where it has ended, was revoked, or its person is suspended. */
export async function findReaderBySession(
	services: Services,
	secret: string,
	address: string,
): Promise<Reader | undefined> {
	const now = services.clock.now()
	const found = await readerBySession(services.database, secretSha256(secret), now)
	if (found === undefined) return undefined
	const { sessionId, lastUsedAt, ...person } = found
	if (isStale(lastUsedAt, now)) {
		const use = { lastUsedAt: now, expiresAt: sessionEnd(services, now) }
		await unlessItFails(services, () => touchSession(services.database, sessionId, use))
	}
	return { ...person, address, credential: { kind: 'session', id: sessionId } }
}

/** Whose API token this is. */
export async function findReaderByToken(
	services: Services,
	secret: string,
	address: string,
): Promise<Reader | undefined> {
	const now = services.clock.now()
	const found = await readerByToken(services.database, secretSha256(secret))
	if (found === undefined) return undefined
	const { tokenId, lastUsedAt, ...person } = found
	if (isStale(lastUsedAt, now)) await unlessItFails(services, () => touchToken(services.database, tokenId, now))
	return { ...person, address, credential: { kind: 'token', id: tokenId } }
}

/** The same reader as he is now; undefined once his session or token is revoked or he is suspended. */
export async function findReaderAgain(services: Services, reader: Reader): Promise<Reader | undefined> {
	const person = await readerByCredential(services.database, reader, services.clock.now())
	return person && { ...person, address: reader.address, credential: reader.credential }
}

function isStale(lastUsedAt: Date | null, now: Date): boolean {
	return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= TOUCH_EVERY_MS
}

/** A full disk must not keep anybody from reading. */
async function unlessItFails({ log }: Services, touch: () => Promise<void>): Promise<void> {
	try {
		await touch()
	} catch (error) {
		log.warn({ err: error }, 'the last use of a session or token could not be written')
	}
}
