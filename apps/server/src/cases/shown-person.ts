import type { PersonId, PersonSummary, ShownPerson } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { CaseRow } from './visible-cases.queries.ts'

/** What of a case decides how its poster is shown. */
export type PosterRow = Pick<CaseRow, 'poster_id' | 'posted_as' | 'shown_name' | 'shown_place'>

/**
 * A person as a case shows him to this reader. The one rule of who is named: everything that shows people beside a case goes
 * through it. A poster who chose not to be named is named to himself only; the audit knows him.
 */
export function shownOn(readingCase: PosterRow, reader: Pick<Reader, 'id'>, person: PersonSummary): ShownPerson {
	if (isNamedOn(readingCase, reader, person.id)) return person
	return { id: null, name: readingCase.shown_name, title: '', hospitalName: readingCase.shown_place }
}

/** The same where there is room for the name alone. */
export function nameShownOn(
	readingCase: PosterRow,
	reader: Pick<Reader, 'id'>,
	{ id, name }: { id: PersonId; name: string },
): string {
	return isNamedOn(readingCase, reader, id) ? name : readingCase.shown_name
}

function isNamedOn({ poster_id, posted_as }: PosterRow, reader: Pick<Reader, 'id'>, personId: PersonId): boolean {
	return personId !== poster_id || posted_as === 'name' || personId === reader.id
}
