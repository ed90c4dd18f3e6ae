import { z } from 'zod'
import { Time } from './common.ts'
import { endpoint } from './endpoint.ts'

/** A diagnosis that is pinned above the pool whoever names it. */
export const ListedDanger = z.object({
	code: z.string(),
	zh: z.string(),
	en: z.string(),
	/** Who put it on the list of this site, and when; null for those of the catalogue, which stay. */
	listed: z.object({ by: z.string(), at: Time }).nullable(),
})
export type ListedDanger = z.infer<typeof ListedDanger>

const DangerParams = z.strictObject({ code: z.string().max(12) })

export const listDangers = endpoint({
	method: 'GET',
	path: '/dangers',
	summary: 'Diagnoses pinned whoever names them: those of this site first, then those of the catalogue',
	access: 'person',
	answer: z.object({ items: z.array(ListedDanger), next: z.null() }),
	problems: [],
})

export const listDanger = endpoint({
	method: 'PUT',
	path: '/dangers/:code',
	summary: 'Pin a diagnosis of the catalogue whoever names it',
	access: 'system-admin',
	params: DangerParams,
	problems: ['diagnosis-unknown'],
})

export const unlistDanger = endpoint({
	method: 'DELETE',
	path: '/dangers/:code',
	summary: 'Take a diagnosis off the list of this site',
	access: 'system-admin',
	params: DangerParams,
	problems: ['danger-not-found'],
})
