import type { AnswerOf, listFollows as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { followsOf, mutesOf } from './follows.queries.ts'

/** What the reader follows and has muted. */
export async function listFollows({ database }: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	const [follows, mutes] = await Promise.all([followsOf(database, reader), mutesOf(database, reader)])
	return { follows: follows.map(shown), mutes: mutes.map(shown) }
}

function shown<Row extends { since: Date }>(row: Row): Omit<Row, 'since'> & { since: string } {
	return { ...row, since: row.since.toISOString() }
}
