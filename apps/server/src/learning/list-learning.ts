import type { AnswerOf, listLearning as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listRegister } from './learning.queries.ts'

const MOST_SHOWN = 200

/** The peer-learning register of those whose chair the caller is: what waits for him first. */
export async function listLearning({ database }: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	const rows = await listRegister(database, reader, { limit: MOST_SHOWN })
	const items = rows.map((row) => ({
		opinionId: row.opinion_id,
		caseId: row.case_id,
		label: row.label,
		reader: { id: row.reader_id, name: row.name, title: row.title, hospitalName: row.hospital_name },
		firstChoice: row.first_choice,
		outcome: row.outcome,
		code: row.code,
		proposedAt: row.proposed_at.toISOString(),
		decidedAt: row.decided_at?.toISOString() ?? null,
	}))
	return { items, next: null }
}
