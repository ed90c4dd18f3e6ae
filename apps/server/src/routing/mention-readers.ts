import {
	type AnswerOf,
	type BodyOf,
	type BodyPart,
	type CaseId,
	type mentionReaders as contract,
	MOST_MENTIONED,
	type PersonId,
} from '@readroom/contracts'
import { coversOrgan } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { type CaseForReader, caseForReader, insertCaseEvent, whoMayAnswer } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { notify } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { mutersOf } from './gather-ladder.ts'
import { findAnswers } from './ladder.queries.ts'
import { insertMentions, listSummaries } from './mentions.queries.ts'
import { onDutyFor } from './on-duty-for.ts'

/**
 * The poster asks readers by name, or those who can be asked now for a part of the body. Whoever has answered, declined or
 * was asked by name before is not asked again.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `case-closed`, `case-not-open`;
 * `person-not-found` for somebody who may not see the case; `nobody-to-ask` where nobody can be asked for the organ
 */
export async function mentionReaders(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	asked: BodyOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseForReader(tx, reader, caseId, { lock: 'share' })
		if (readingCase.part !== 'poster') throw new Problem('not-permitted')
		if (readingCase.status === 'closed') throw new Problem('case-closed')
		if (readingCase.status === 'draft') throw new Problem('case-not-open')

		const now = services.clock.now()
		const wanted =
			'bodyPart' in asked
				? await readersOfOrgan(tx, readingCase, asked.bodyPart, now)
				: await namedReaders(tx, caseId, asked.personIds)
		const { readerIds } = await findAnswers(tx, caseId)
		const waiting = wanted.filter((id) => !readerIds.includes(id))
		const personIds = await insertMentions(tx, { caseId, personIds: waiting, at: now })
		if (personIds.length > 0) await tellMentioned(tx, services, reader, { readingCase, personIds, at: now })
		return { people: await listSummaries(tx, personIds) }
	})
}

async function namedReaders(
	tx: Transaction<Tables>,
	caseId: CaseId,
	personIds: readonly PersonId[],
): Promise<PersonId[]> {
	const mayAnswer = await whoMayAnswer(tx, caseId, personIds)
	if (personIds.some((id) => !mayAnswer.has(id))) throw new Problem('person-not-found')
	return [...mayAnswer]
}

async function readersOfOrgan(
	tx: Transaction<Tables>,
	readingCase: CaseForReader,
	bodyPart: BodyPart,
	now: Date,
): Promise<PersonId[]> {
	const onDuty = await onDutyFor(tx, readingCase, now)
	const reading = onDuty.filter(({ organs }) => organs.length === 0 || coversOrgan(organs, bodyPart))
	const mayAnswer = await whoMayAnswer(
		tx,
		readingCase.id,
		reading.map(({ personId }) => personId),
	)
	if (mayAnswer.size === 0) throw new Problem('nobody-to-ask')
	return [...mayAnswer].slice(0, MOST_MENTIONED)
}

async function tellMentioned(
	tx: Transaction<Tables>,
	services: Services,
	reader: Reader,
	{ readingCase, personIds, at }: { readingCase: CaseForReader; personIds: readonly PersonId[]; at: Date },
): Promise<void> {
	const { id: caseId } = readingCase
	// The poster is not told that somebody does not want to hear of him.
	const muters = await mutersOf(tx, readingCase, personIds)
	const told = personIds.filter((id) => !muters.has(id))
	await notify(tx, services, { reason: 'mentioned', caseId, personIds: told, at })
	await insertCaseEvent(tx, {
		caseId,
		personId: reader.id,
		type: 'readers-mentioned',
		detail: String(personIds.length),
		at,
	})
	await announce(tx, 'readers-paged', { caseId, personId: reader.id, at })
	await recordAudit(tx, {
		at,
		action: 'readers-mentioned',
		personId: reader.id,
		caseId,
		detail: { people: personIds.length },
		address: reader.address,
	})
}
