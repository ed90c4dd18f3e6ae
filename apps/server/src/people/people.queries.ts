import { randomBytes } from 'node:crypto'
import type {
	HospitalId,
	ManagedPerson,
	PersonId,
	PersonSummary,
	SessionId,
	TokenId,
	Verification,
} from '@readroom/contracts'
import type { Insertable, Selectable, Transaction, Updateable } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { newId } from '../ids.ts'
import type { Reader } from './reader.ts'

/** Told on this channel: the id of a person whose sessions, tokens or rights have changed. */
export const ACCESS_CHANNEL = 'readroom_access'

/** Tells every server process, on commit, that what this person may do has changed. */
export async function tellAccessChanged(tx: Transaction<Tables>, personId: PersonId): Promise<void> {
	await sql`SELECT pg_notify(${ACCESS_CHANNEL}, ${personId})`.execute(tx)
}

export type ReaderRow = Omit<Reader, 'address' | 'credential'>

function readers(database: Database) {
	return database
		.selectFrom('person')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select([
			'person.id as id',
			'person.name as name',
			'person.title as title',
			'person.contact as contact',
			'person.hospital_id as hospitalId',
			'hospital.name as hospitalName',
			'person.verification as verification',
			'person.is_hospital_admin as isHospitalAdmin',
			'person.is_system_admin as isSystemAdmin',
			'person.is_auditor as isAuditor',
			'person.locale as locale',
		])
		.where('person.verification', '!=', 'suspended')
}

export async function readerBySession(
	database: Database,
	secretSha256: Buffer,
	now: Date,
): Promise<(ReaderRow & { sessionId: SessionId; lastUsedAt: Date }) | undefined> {
	return readers(database)
		.innerJoin('session', 'session.person_id', 'person.id')
		.select(['session.id as sessionId', 'session.last_used_at as lastUsedAt'])
		.where('session.secret_sha256', '=', secretSha256)
		.where('session.expires_at', '>', now)
		.executeTakeFirst()
}

export async function readerByToken(
	database: Database,
	secretSha256: Buffer,
): Promise<(ReaderRow & { tokenId: TokenId; lastUsedAt: Date | null }) | undefined> {
	return readers(database)
		.innerJoin('api_token', 'api_token.person_id', 'person.id')
		.select(['api_token.id as tokenId', 'api_token.last_used_at as lastUsedAt'])
		.where('api_token.secret_sha256', '=', secretSha256)
		.executeTakeFirst()
}

/** The person as he is now, while his credential still holds. */
export async function readerByCredential(
	database: Database,
	{ id, credential }: Pick<Reader, 'id' | 'credential'>,
	now: Date,
): Promise<ReaderRow | undefined> {
	const person = readers(database).where('person.id', '=', id)
	if (credential.kind === 'token') {
		return person
			.innerJoin('api_token', 'api_token.person_id', 'person.id')
			.where('api_token.id', '=', credential.id)
			.executeTakeFirst()
	}
	return person
		.innerJoin('session', 'session.person_id', 'person.id')
		.where('session.id', '=', credential.id)
		.where('session.expires_at', '>', now)
		.executeTakeFirst()
}

export async function readerByPersonId(database: Database, personId: PersonId): Promise<ReaderRow | undefined> {
	return readers(database).where('person.id', '=', personId).executeTakeFirst()
}

export async function touchSession(
	database: Database,
	sessionId: SessionId,
	{ lastUsedAt, expiresAt }: { lastUsedAt: Date; expiresAt: Date },
): Promise<void> {
	await database
		.updateTable('session')
		.set({ last_used_at: lastUsedAt, expires_at: expiresAt })
		.where('id', '=', sessionId)
		.execute()
}

export async function touchToken(database: Database, tokenId: TokenId, lastUsedAt: Date): Promise<void> {
	await database.updateTable('api_token').set({ last_used_at: lastUsedAt }).where('id', '=', tokenId).execute()
}

export async function findOrMakeHospital(
	tx: Transaction<Tables>,
	{ name, nameKey, now }: { name: string; nameKey: string; now: Date },
): Promise<HospitalId> {
	const found = await tx.selectFrom('hospital').select('id').where('name_key', '=', nameKey).executeTakeFirst()
	if (found !== undefined) return found.id
	const { id } = await tx
		.insertInto('hospital')
		.values({
			id: newId<HospitalId>(now),
			name,
			name_key: nameKey,
			fingerprint_key: randomBytes(32),
			created_at: now,
		})
		// Somebody of the same hospital may register at the same moment: his row is taken, and nothing changes in it.
		.onConflict((conflict) => conflict.column('name_key').doUpdateSet({ name_key: nameKey }))
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

export async function hospitalsLike(
	database: Database,
	nameKey: string,
	{ limit }: { limit: number },
): Promise<{ id: HospitalId; name: string }[]> {
	return database
		.selectFrom('hospital')
		.select(['id', 'name'])
		.where(sql<number>`position(${nameKey} IN name_key)`, '>', 0)
		.orderBy(sql`position(${nameKey} IN name_key)`)
		.orderBy(sql`length(name_key)`)
		.orderBy('name_key')
		.limit(limit)
		.execute()
}

export async function fingerprintKeyOf(database: Database, hospitalId: HospitalId): Promise<Buffer> {
	const row = await database
		.selectFrom('hospital')
		.select('fingerprint_key')
		.where('id', '=', hospitalId)
		.executeTakeFirstOrThrow()
	return row.fingerprint_key
}

/** Undefined where the contact has an account already. */
export async function insertPerson(
	tx: Transaction<Tables>,
	person: Insertable<Tables['person']>,
): Promise<PersonId | undefined> {
	const row = await tx
		.insertInto('person')
		.values(person)
		.onConflict((conflict) => conflict.column('contact').doNothing())
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

export async function hasAnyPerson(database: Database): Promise<boolean> {
	return (await database.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function signInRow(
	database: Database,
	contact: string,
): Promise<{ id: PersonId; passwordHash: string; verification: Verification; isSystemAdmin: boolean } | undefined> {
	return database
		.selectFrom('person')
		.select(['id', 'password_hash as passwordHash', 'verification', 'is_system_admin as isSystemAdmin'])
		.where('contact', '=', contact)
		.executeTakeFirst()
}

export async function passwordHashOf(database: Database, personId: PersonId): Promise<string | undefined> {
	const row = await database.selectFrom('person').select('password_hash').where('id', '=', personId).executeTakeFirst()
	return row?.password_hash
}

export async function updatePerson(
	database: Database,
	personId: PersonId,
	changes: Updateable<Tables['person']>,
): Promise<void> {
	await database.updateTable('person').set(changes).where('id', '=', personId).execute()
}

export async function insertSession(tx: Transaction<Tables>, session: Insertable<Tables['session']>): Promise<void> {
	await tx.insertInto('session').values(session).execute()
}

export async function sessionsOf(
	database: Database,
	personId: PersonId,
	now: Date,
	{ limit }: { limit: number },
): Promise<Selectable<Tables['session']>[]> {
	return database
		.selectFrom('session')
		.selectAll()
		.where('person_id', '=', personId)
		.where('expires_at', '>', now)
		.orderBy('last_used_at', 'desc')
		.limit(limit)
		.execute()
}

/** @returns whether there was such a session of this person */
export async function deleteSession(
	tx: Transaction<Tables>,
	{ sessionId, personId }: { sessionId: SessionId; personId: PersonId },
): Promise<boolean> {
	const row = await tx
		.deleteFrom('session')
		.where('id', '=', sessionId)
		.where('person_id', '=', personId)
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

export async function deleteSessionsOf(
	tx: Transaction<Tables>,
	personId: PersonId,
	{ except }: { except?: SessionId | undefined } = {},
): Promise<void> {
	const sessions = tx.deleteFrom('session').where('person_id', '=', personId)
	await (except === undefined ? sessions : sessions.where('id', '!=', except)).execute()
}

export async function deleteExpiredSessions(tx: Transaction<Tables>, personId: PersonId, now: Date): Promise<void> {
	await tx.deleteFrom('session').where('person_id', '=', personId).where('expires_at', '<=', now).execute()
}

export async function insertToken(tx: Transaction<Tables>, token: Insertable<Tables['api_token']>): Promise<void> {
	await tx.insertInto('api_token').values(token).execute()
}

export async function tokensOf(
	database: Database,
	personId: PersonId,
	{ limit }: { limit: number },
): Promise<Selectable<Tables['api_token']>[]> {
	return database
		.selectFrom('api_token')
		.selectAll()
		.where('person_id', '=', personId)
		.orderBy('created_at', 'desc')
		.limit(limit)
		.execute()
}

/** @returns whether there was such a token of this person */
export async function deleteToken(
	tx: Transaction<Tables>,
	{ tokenId, personId }: { tokenId: TokenId; personId: PersonId },
): Promise<boolean> {
	const row = await tx
		.deleteFrom('api_token')
		.where('id', '=', tokenId)
		.where('person_id', '=', personId)
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

function summaries(database: Database) {
	return database
		.selectFrom('person')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select(['person.id as id', 'person.name as name', 'person.title as title', 'hospital.name as hospitalName'])
}

export async function colleaguesLike(
	database: Database,
	wordsTyped: string,
	{ limit }: { limit: number },
): Promise<PersonSummary[]> {
	return summaries(database)
		.where('person.verification', '=', 'verified')
		.where(
			sql<number>`position(lower(${wordsTyped}) IN lower(person.name) || ' ' || lower(hospital.name) || ' ' || hospital.name_key)`,
			'>',
			0,
		)
		.orderBy('person.name')
		.orderBy('person.id')
		.limit(limit)
		.execute()
}

function managedPeople(database: Database) {
	return summaries(database).select([
		'person.contact as contact',
		'person.verification as verification',
		'person.is_hospital_admin as isHospitalAdmin',
		'person.is_system_admin as isSystemAdmin',
		'person.is_auditor as isAuditor',
		'person.registered_at as registeredAt',
	])
}

export type ManagedRow = Omit<ManagedPerson, 'registeredAt'> & { registeredAt: Date }

export interface PeopleFilter {
	/** Everybody where absent. */
	readonly hospitalId: HospitalId | undefined
	readonly verification: Verification | undefined
	/** Part of a name, contact or hospital. */
	readonly wordsTyped: string | undefined
	readonly after: { readonly verification: Verification; readonly id: PersonId } | undefined
	readonly limit: number
}

/** Those who wait first, then the verified, then the suspended, which is the alphabet backwards; newest first. */
export async function peopleManaged(database: Database, filter: PeopleFilter): Promise<ManagedRow[]> {
	const { hospitalId, verification, wordsTyped, after } = filter
	let people = managedPeople(database)
	if (hospitalId !== undefined) people = people.where('person.hospital_id', '=', hospitalId)
	if (verification !== undefined) people = people.where('person.verification', '=', verification)
	if (wordsTyped !== undefined) {
		people = people.where(
			sql<number>`position(lower(${wordsTyped}) IN lower(person.name) || ' ' || person.contact || ' ' || lower(hospital.name))`,
			'>',
			0,
		)
	}
	if (after !== undefined) {
		people = people.where(sql<SqlBool>`(person.verification, person.id) < (${after.verification}, ${after.id}::uuid)`)
	}
	return people.orderBy('person.verification', 'desc').orderBy('person.id', 'desc').limit(filter.limit).execute()
}

/** A person whose administrators the caller is among; locked against other changes until commit. */
export async function lockManagedPerson(
	tx: Transaction<Tables>,
	personId: PersonId,
	hospitalId: HospitalId | undefined,
): Promise<ManagedRow | undefined> {
	const person = managedPeople(tx).where('person.id', '=', personId)
	return (hospitalId === undefined ? person : person.where('person.hospital_id', '=', hospitalId))
		.forUpdate('person')
		.executeTakeFirst()
}

export async function managedPerson(database: Database, personId: PersonId): Promise<ManagedRow> {
	return managedPeople(database).where('person.id', '=', personId).executeTakeFirstOrThrow()
}

/** System administrators who can sign in; locked, so that two of them cannot leave at the same moment. */
export async function lockSystemAdmins(tx: Transaction<Tables>): Promise<PersonId[]> {
	const rows = await tx
		.selectFrom('person')
		.select('id')
		.where('is_system_admin', '=', true)
		.where('verification', '!=', 'suspended')
		.orderBy('id')
		.forUpdate()
		.execute()
	return rows.map(({ id }) => id)
}

export async function isVerifiedPerson(database: Database, personId: PersonId): Promise<boolean> {
	const row = await database
		.selectFrom('person')
		.select('id')
		.where('id', '=', personId)
		.where('verification', '=', 'verified')
		.executeTakeFirst()
	return row !== undefined
}
