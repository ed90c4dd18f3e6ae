import { BodyPart, CaseId, type FollowKind, HospitalId, type MuteKind, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { caseForReader } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { isVerifiedPerson, type Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { insertMark, isHospital, type Mark } from './follows.queries.ts'

const MOST = 500

/**
 * Follows a case, a person, a hospital or an organ; twice is once.
 *
 * @throws Problem `case-not-found`, `not-found` where there is no such thing for him; `too-many-follows`
 */
export async function follow(services: Services, reader: Reader, followed: Mark<FollowKind>): Promise<void> {
	await addMark(services, reader, 'follow', followed)
}

/** Mutes a case or a person, as `follow` follows. */
export async function mute(services: Services, reader: Reader, muted: Mark<MuteKind>): Promise<void> {
	await addMark(services, reader, 'mute', muted)
}

async function addMark(
	{ database, clock }: Services,
	reader: Reader,
	table: 'follow' | 'mute',
	mark: Mark<FollowKind>,
): Promise<void> {
	await database.transaction().execute(async (tx) => {
		await refuseUnlessThere(tx, reader, mark)
		const isThere = await insertMark(tx, table, { ...mark, personId: reader.id, since: clock.now() }, { most: MOST })
		if (!isThere) throw new Problem('too-many-follows')
	})
}

async function refuseUnlessThere(
	tx: Transaction<Tables>,
	reader: Reader,
	{ kind, target }: Mark<FollowKind>,
): Promise<void> {
	switch (kind) {
		case 'case': {
			const { status } = await caseForReader(tx, reader, parsed(CaseId, target))
			if (status === 'draft') throw new Problem('case-not-found')
			return
		}
		case 'person':
			if (target === reader.id || !(await isVerifiedPerson(tx, parsed(PersonId, target))))
				throw new Problem('not-found')
			return
		case 'hospital':
			if (!(await isHospital(tx, parsed(HospitalId, target)))) throw new Problem('not-found')
			return
		case 'organ':
			parsed(BodyPart, target)
	}
}

function parsed<Schema extends z.ZodType>(schema: Schema, target: string): z.output<Schema> {
	const { success, data } = schema.safeParse(target)
	if (!success) throw new Problem('not-found')
	return data
}
