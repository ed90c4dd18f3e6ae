import type { BodyOf, decideFlags as contract, FlagTarget } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { purgeCase } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { lookAgain } from '../routing/index.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { decideAll, type FlaggedRow, flaggedFor, lockCase, setHidden } from './flags.queries.ts'

interface Decided {
	readonly target: FlagTarget
	readonly targetId: string
}

/**
 * Settles every flag on something: upheld, it is hidden or, a case, withdrawn for good; dismissed, it is shown again. Who
 * flagged it and who wrote it are told. A later decision replaces an earlier one.
 *
 * @throws Problem `not-found` where nothing of the kind is the reader's to decide; `not-permitted` on his own
 */
export async function decideFlags(
	services: Services,
	reader: Reader,
	{ target, targetId }: Decided,
	said: BodyOf<typeof contract>,
): Promise<void> {
	const purged = await services.database.transaction().execute(async (tx) => {
		const flagged = await lockFlagged(tx, reader, { target, targetId })
		if (flagged.author.id === reader.id) throw new Problem('not-permitted')
		const isWithdrawn = said.decision === 'upheld' && said.isWithdrawn && target === 'case'
		const at = services.clock.now()
		const flaggers = await decideAll(tx, targetId, {
			decision: said.decision,
			note: said.note,
			decidedBy: reader.id,
			at,
		})
		await setHidden(tx, flagged, said.decision === 'upheld' ? at : null)
		await writeCaseWords(tx, flagged.case_id)
		await tellOfDecision(tx, flagged, { isShown: said.decision === 'dismissed', at })
		const caseId = flagged.case_id
		for (const personId of new Set([...flaggers, flagged.author.id])) {
			await announce(tx, 'flag-decided', { caseId, personId, at })
		}
		await recordAudit(tx, {
			at,
			action: 'flag-decided',
			personId: reader.id,
			caseId,
			detail: { target, targetId, decision: said.decision, isWithdrawn },
			address: reader.address,
		})
		return isWithdrawn ? purgeCase(tx, services, reader, caseId) : undefined
	})
	await purged?.removeFiles()
}

async function lockFlagged(
	tx: Transaction<Tables>,
	reader: Reader,
	{ target, targetId }: Decided,
): Promise<FlaggedRow & { target_id: string; targetId: string }> {
	const [found] = await flaggedFor(tx, reader, { targetId, limit: 1 })
	if (found === undefined || found.target !== target) throw new Problem('not-found')
	await lockCase(tx, found.case_id)
	return { ...found, targetId }
}

async function tellOfDecision(
	tx: Transaction<Tables>,
	{ target, case_id: caseId }: FlaggedRow,
	{ isShown, at }: { isShown: boolean; at: Date },
): Promise<void> {
	if (target !== 'case') return announce(tx, 'contribution-moderated', { caseId, at })
	// Nobody was asked to read it meanwhile.
	if (isShown) await lookAgain(tx, caseId, at)
	return announce(tx, isShown ? 'case-shown' : 'case-hidden', { caseId, at })
}
