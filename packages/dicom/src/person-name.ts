import type { Dataset } from './dataset.ts'
import type { AttributeName } from './tags.ts'
import { texts } from './values.ts'

/** The component groups of a PN (PS3.5 section 6.2.1): `Wang^XiaoDong=王^小东`. Components inside stay divided by `^`. */
export interface PersonName {
	readonly alphabetic?: string
	readonly ideographic?: string
	readonly phonetic?: string
}

export function personNames(dataset: Dataset, name: AttributeName): PersonName[] {
	return texts(dataset, name).map(personName)
}

export function personName(value: string): PersonName {
	const [alphabetic, ideographic, phonetic] = value.split('=').map((group) => group.trim())
	return {
		...(alphabetic === undefined || alphabetic === '' ? {} : { alphabetic }),
		...(ideographic === undefined || ideographic === '' ? {} : { ideographic }),
		...(phonetic === undefined || phonetic === '' ? {} : { phonetic }),
	}
}
