import { pino } from 'pino'
import { openDatabase } from '../database/database.ts'

/** Every row of every table of a server that runs, for tests that look for what must not be there. */
export async function* allRows(dataDirectory: string): AsyncGenerator<{ table: string; row: object }> {
	const log = pino({ level: 'silent' })
	const database = await openDatabase({ directory: dataDirectory, besideServer: true, log })
	try {
		for (const { name } of await database.introspection.getTables()) {
			// A name that the database has just given.
			for (const row of await database
				.selectFrom(name as 'person')
				.selectAll()
				.execute())
				yield { table: name, row }
		}
	} finally {
		await database.destroy()
	}
}
