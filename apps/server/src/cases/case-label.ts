import { randomInt } from 'node:crypto'
import type { Modality } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { findTakenLabels } from './cases.queries.ts'

/** Crockford's base 32: no I, L, O, U, so that it survives being read aloud over a phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SHORTEST = 4
const TRIES_PER_LENGTH = 8

/** A short name that no case has, `CT-7K3Q`. Random, so that it tells nothing; longer once the short ones are used up. */
export async function freeLabel(tx: Transaction<Tables>, modality: Modality): Promise<string> {
	for (let length = SHORTEST; ; length++) {
		const labels = Array.from({ length: TRIES_PER_LENGTH }, () => `${modality}-${randomName(length)}`)
		const taken = await findTakenLabels(tx, labels)
		const free = labels.find((label) => !taken.has(label))
		if (free !== undefined) return free
	}
}

function randomName(length: number): string {
	return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')
}
