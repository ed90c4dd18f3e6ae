import type { AnswerOf, listFlagged as contract, FlaggedItem, listOwnFlags, QueryOf } from '@readroom/contracts'
import { shownOn } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { type FlaggedRow, flaggedFor, flagsOf } from './flags.queries.ts'

const MOST_OF_OWN = 100

/** What waits for a moderator, or what was decided. */
export async function listFlagged(
	services: Services,
	reader: Reader,
	{ state, limit }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const rows = await flaggedFor(services.database, reader, { state, limit })
	return { items: rows.map((row) => flaggedItemOf(row, reader)), next: null }
}

function flaggedItemOf(row: FlaggedRow, reader: Reader): FlaggedItem {
	const { decision, decision_note, decided_by, decided_at } = row
	return {
		target: row.target,
		targetId: row.target_id,
		caseId: row.case_id,
		caseLabel: row.case_label,
		author: shownOn(row, reader, row.author),
		isHidden: row.is_hidden,
		text: row.text,
		isMine: row.author.id === reader.id,
		flags: row.flags.map((flag) => ({ ...flag, flaggedBy: shownOn(row, reader, flag.flaggedBy) })),
		decision:
			decision === null || decided_at === null
				? null
				: { decision, note: decision_note, decidedBy: decided_by ?? '', decidedAt: decided_at.toISOString() },
	}
}

/** What the reader has flagged, and what became of it. */
export async function listOwn(services: Services, reader: Reader): Promise<AnswerOf<typeof listOwnFlags>> {
	const rows = await flagsOf(services.database, reader.id, { limit: MOST_OF_OWN })
	return {
		items: rows.map((row) => ({
			target: row.target,
			caseId: row.case_id,
			caseLabel: row.label,
			reason: row.reason,
			note: row.note,
			flaggedAt: row.flagged_at.toISOString(),
			decision: row.decision,
			decisionNote: row.decision_note,
			decidedAt: row.decided_at?.toISOString() ?? null,
		})),
		next: null,
	}
}
