import { type AnswerOf, type listPeople as contract, PersonId, type QueryOf, Verification } from '@readroom/contracts'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { managedHospital, managedPersonOf } from './managed.ts'
import { peopleManaged } from './people.queries.ts'
import type { Reader } from './reader.ts'

const PageKey = z.tuple([Verification, PersonId])

/** The people an administrator minds, those waiting for verification first. */
export async function listPeople(
	services: Services,
	reader: Reader,
	{ after, limit, verification, q }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const people = await peopleManaged(services.database, {
		hospitalId: managedHospital(reader),
		verification,
		wordsTyped: q,
		after: after === undefined ? undefined : pageKey(after),
		limit: limit + 1,
	})
	const page = people.slice(0, limit)
	const last = page.at(-1)
	const hasMore = people.length > limit && last !== undefined
	return { items: page.map(managedPersonOf), next: hasMore ? `${last.verification}.${last.id}` : null }
}

function pageKey(after: string): { verification: Verification; id: PersonId } {
	const parsed = PageKey.safeParse(after.split('.'))
	if (!parsed.success)
		throw new Problem('request-invalid', { fields: [{ path: 'after', reason: 'not a key of this list' }] })
	const [verification, id] = parsed.data
	return { verification, id }
}
