import type { CaseId } from '@readroom/contracts'
import { searchWords } from '@readroom/reading'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Services } from '../services.ts'
import { listCasesWithoutWords, listCaseTexts, lockCaseWords, putCaseWords } from './case-words.queries.ts'

/** So many in one turn of the clockwork. */
const CASES_AT_ONCE = 500

/** Writes what searches find the case by anew. Call it in the transaction that changes a text of the case, after that. */
export async function writeCaseWords(tx: Transaction<Tables>, caseId: CaseId): Promise<void> {
	await lockCaseWords(tx, caseId)
	const [texts] = await listCaseTexts(tx, [caseId])
	if (texts === undefined) return
	const asked = [texts.label, texts.complaint, texts.question, texts.history, texts.labs, texts.images, texts.addendum]
	const answered = [texts.opinion, texts.comment, texts.outcome, texts.outcome_note]
	await putCaseWords(tx, caseId, {
		asked: searchWords(asked.join('\n')),
		everything: searchWords([...asked, ...answered].join('\n')),
		outcome: searchWords(texts.outcome),
	})
}

/** Words of cases that came into the database before there were any, or past this program. */
export async function writeMissingWords({ database }: Services): Promise<void> {
	for (const caseId of await listCasesWithoutWords(database, { limit: CASES_AT_ONCE })) {
		await database.transaction().execute((tx) => writeCaseWords(tx, caseId))
	}
}
