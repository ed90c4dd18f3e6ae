import type { BodyPart, PersonId } from '@readroom/contracts'
import { AWAKE_MS, type Ladder, type LadderPerson } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { whoMayAnswer } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { skillsOf } from '../duty/index.ts'
import { followersOf, mutersAmong } from '../follows/index.ts'
import { listClaims } from './claims.queries.ts'
import { activeSince, findAnswers, type holdCase, listAskedByName, listPages } from './ladder.queries.ts'
import { onDutyFor, type ReaderOnDuty } from './on-duty-for.ts'

type HeldCase = Awaited<ReturnType<typeof holdCase>>

/** Everything the ladder of a case goes by, as it is now; undefined for what was never posted. */
export async function gatherLadder(
	tx: Transaction<Tables>,
	readingCase: HeldCase,
	{ rung, now }: { rung: number; now: Date },
): Promise<Ladder | undefined> {
	const { id: caseId, lane, posted_at } = readingCase
	if (lane === null || posted_at === null) return undefined
	const { readerIds, blindCount } = await findAnswers(tx, caseId)
	const claims = await listClaims(tx, caseId, now)
	return {
		lane,
		bodyPart: readingCase.body_part ?? undefined,
		posterId: readingCase.poster_id,
		postedAt: posted_at,
		// What was flagged and hidden is put before nobody, until it is shown again.
		isOpen: readingCase.status === 'open' && readingCase.hidden_at === null,
		wantedOpinions: readingCase.wanted_opinions,
		blindOpinionCount: blindCount,
		doneReaders: new Set(readerIds),
		people: await gatherPeople(tx, readingCase, now),
		claims: claims.map(({ person_id: personId, until_at: until, held_rung }) => ({
			personId,
			until,
			heldRung: held_rung ?? undefined,
		})),
		rung,
		pages: await listPages(tx, caseId),
	}
}

async function gatherPeople(tx: Transaction<Tables>, readingCase: HeldCase, now: Date): Promise<LadderPerson[]> {
	const onDuty = await onDutyFor(tx, readingCase, now)
	const duties = new Map(onDuty.map((duty) => [duty.personId, duty]))
	const askedFor = new Set([...(await listAskedByName(tx, readingCase.id)), ...(await followersOf(tx, readingCase.id))])
	const active = await activeSince(tx, new Date(now.getTime() - AWAKE_MS))
	const ids = [...new Set([...duties.keys(), ...askedFor, ...active.keys()])]
	const mayAnswer = await whoMayAnswer(tx, readingCase.id, ids)
	const skills = await skillsOf(tx, ids)
	const muters = await mutersOf(tx, readingCase, ids)
	return ids.map((id) => ({
		id,
		mayAnswer: mayAnswer.has(id),
		hasMuted: muters.has(id),
		isAskedFor: askedFor.has(id),
		...dutyOf(duties.get(id), skills.get(id) ?? []),
		lastActiveAt: active.get(id),
	}))
}

/** Whoever says that he can be asked now, and not what he reads, can be asked about anything. */
function dutyOf(
	duty: ReaderOnDuty | undefined,
	skills: readonly BodyPart[],
): Pick<LadderPerson, 'dutyOrgans' | 'isLead' | 'skills' | 'isAvailable'> {
	const isAvailable = duty?.via === 'available'
	return {
		dutyOrgans: duty?.via === 'shift' ? duty.organs : undefined,
		isLead: duty?.isLead ?? false,
		skills: isAvailable && duty.organs.length === 0 ? ['whole-body'] : skills,
		isAvailable,
	}
}

/** Who of these wants to hear nothing of the case, or of a poster who is named on it. */
export async function mutersOf(
	tx: Transaction<Tables>,
	{ id: caseId, poster_id, posted_as }: Pick<HeldCase, 'id' | 'poster_id' | 'posted_as'>,
	personIds: readonly PersonId[],
): Promise<Set<PersonId>> {
	return mutersAmong(tx, personIds, { caseId, people: posted_as === 'name' ? [poster_id] : [] })
}
