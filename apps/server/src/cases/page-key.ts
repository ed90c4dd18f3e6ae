import { z } from 'zod'
import { Problem } from '../problem.ts'

const Key = z.tuple([z.iso.datetime(), z.uuid()])

export interface PageKey {
	readonly at: Date
	readonly id: string
}

/** The `next` of a list that is ordered by time and id. */
export function writePageKey({ at, id }: PageKey): string {
	return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url')
}

/** @throws Problem `request-invalid` when `writePageKey` did not write it */
export function readPageKey(after: string | undefined): PageKey | undefined {
	if (after === undefined) return undefined
	try {
		const [at, id] = Key.parse(JSON.parse(Buffer.from(after, 'base64url').toString()))
		return { at: new Date(at), id }
	} catch (cause) {
		throw new Problem('request-invalid', { cause, fields: [{ path: 'after', reason: 'not a key of this list' }] })
	}
}
