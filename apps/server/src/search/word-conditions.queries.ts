import type { WordQuery } from '@readroom/reading'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Whether `reading_case` has these words where this reader may look: everywhere if its opinions are open to him, else in
 * what was asked only, so that nothing that others answered changes what he finds.
 *
 * @param isOpen the condition on `reading_case` that its opinions are open to the reader
 */
export function hasWords(query: WordQuery, isOpen: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
	const asked = tsqueryOf(query)
	return sql<SqlBool>`EXISTS (
		SELECT FROM case_words WHERE case_words.case_id = reading_case.id
			AND case_words.everything @@ ${asked}::tsquery AND (case_words.asked @@ ${asked}::tsquery OR ${isOpen})
	)`
}

/** Whether the diagnosis of its outcome has these words; it is known to everybody who may see a closed case. */
export function hasOutcomeWords(query: WordQuery): RawBuilder<SqlBool> {
	return sql<SqlBool>`(reading_case.status = 'closed' AND reading_case.id IN (
		SELECT case_words.case_id FROM case_words WHERE case_words.outcome @@ ${tsqueryOf(query)}::tsquery
	))`
}

/** In PostgreSQL's own form. Words hold letters, digits and dots only, nothing that would end a quoted one. */
function tsqueryOf(query: WordQuery): string {
	switch (query.kind) {
		case 'word':
			return `'${query.word}'${query.isBeginning ? ':*' : ''}`
		case 'all':
			return `(${query.of.map(tsqueryOf).join(' & ')})`
		case 'any':
			return `(${query.of.map(tsqueryOf).join(' | ')})`
	}
}
