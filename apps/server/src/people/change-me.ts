import type { BodyOf, changeMe as contract, Me } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { meOf } from './me.ts'
import { updatePerson } from './people.queries.ts'
import type { Reader } from './reader.ts'

/** Changes own name, title or language. */
export async function changeMe(services: Services, reader: Reader, changes: BodyOf<typeof contract>): Promise<Me> {
	if (Object.keys(changes).length > 0) await updatePerson(services.database, reader.id, changes)
	const { name = reader.name, title = reader.title, locale = reader.locale } = changes
	return meOf({ ...reader, name, title, locale })
}
