import {
	type AnswerOf,
	type BodyOf,
	type CaseId,
	type raiseFlag as contract,
	FLAGS_THAT_HIDE,
} from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { caseForReader } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import { notify } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import {
	countWaitingFlaggers,
	findShownAuthor,
	flagHabits,
	insertFlag,
	moderatorsOf,
	setHidden,
} from './flags.queries.ts'

const DAY_MS = 24 * 60 * 60_000
const MOST_A_DAY = 20
/** Whose alarms were false so often in a month has to wait for a moderator, or for others who flag the same. */
const FALSE_ALARMS = 3
const FALSE_ALARMS_WITHIN_MS = 30 * DAY_MS

type Flag = BodyOf<typeof contract> & { readonly caseId: CaseId }

/**
 * Tells the moderators of a case that it, an opinion or a comment on it should not be there. For privacy it is hidden at
 * once, for other reasons when several people say so.
 *
 * @throws Problem `case-not-found`; `not-found` where the reader sees no such opinion or comment; `flagged-already` by
 * him for this reason; `too-many-requests`
 */
export async function raiseFlag(services: Services, reader: Reader, flag: Flag): Promise<AnswerOf<typeof contract>> {
	return services.database.transaction().execute(async (tx) => {
		const now = services.clock.now()
		// Locked, so that of three who flag at the same moment one is the third.
		const readingCase = await caseForReader(tx, reader, flag.caseId, { lock: 'update' })
		if (readingCase.status === 'draft') throw new Problem('case-not-found')
		await refuseUnlessSeen(tx, flag, readingCase.isOpenToReader)
		const isBelieved = await isBelievedAtOnce(tx, reader, now)
		const { target, targetId, caseId, reason, note } = flag
		const isNew = await insertFlag(tx, {
			id: newId(now),
			case_id: caseId,
			target,
			target_id: targetId,
			reason,
			note,
			flagged_by: reader.id,
			flagged_at: now,
		})
		if (!isNew) throw new Problem('flagged-already')

		const isHidden =
			(reason === 'privacy' && isBelieved) || (await countWaitingFlaggers(tx, targetId)) >= FLAGS_THAT_HIDE
		if (isHidden) {
			await setHidden(tx, flag, now)
			await writeCaseWords(tx, caseId)
			const event = target === 'case' ? 'case-hidden' : 'contribution-moderated'
			await announce(tx, event, { caseId, personId: reader.id, at: now })
		}
		await announce(tx, 'flag-raised', { caseId, personId: reader.id, at: now })
		if (reason === 'privacy') await pageModerators(tx, services, reader, { ...flag, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'flag-raised',
			personId: reader.id,
			caseId,
			detail: { target, targetId, reason, isHidden },
			address: reader.address,
		})
		return { isHidden }
	})
}

async function refuseUnlessSeen(tx: Transaction<Tables>, flag: Flag, isOpenToReader: boolean): Promise<void> {
	const { target, targetId, caseId } = flag
	if (target === 'case') {
		if (targetId !== caseId) throw new Problem('not-found')
		return
	}
	const author = isOpenToReader ? await findShownAuthor(tx, { caseId, target, targetId }) : undefined
	if (author === undefined) throw new Problem('not-found')
}

/** Whether one flag of his for privacy is enough. */
async function isBelievedAtOnce(tx: Transaction<Tables>, reader: Reader, now: Date): Promise<boolean> {
	const { raised, dismissedForPrivacy } = await flagHabits(tx, reader.id, {
		raisedSince: new Date(now.getTime() - DAY_MS),
		dismissedSince: new Date(now.getTime() - FALSE_ALARMS_WITHIN_MS),
	})
	if (raised >= MOST_A_DAY) throw new Problem('too-many-requests', { retryAfterSeconds: 60 * 60 })
	return dismissedForPrivacy < FALSE_ALARMS
}

/** A patient's name must not wait for somebody to look into the queue. */
async function pageModerators(
	tx: Transaction<Tables>,
	services: Services,
	reader: Reader,
	{ caseId, target, at }: Flag & { readonly at: Date },
): Promise<void> {
	const moderators = await moderatorsOf(tx, caseId, { onlyOpenTo: target !== 'case' })
	const personIds = moderators.filter((id) => id !== reader.id)
	await notify(tx, services, { reason: 'privacy-flag', caseId, personIds, at })
}
