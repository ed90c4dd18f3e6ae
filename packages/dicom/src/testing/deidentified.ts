import type { Dataset, DicomFile } from '../dataset.ts'
import type { DeidentificationKey } from '../deidentify/deidentification-key.ts'
import { deidentify } from '../deidentify/deidentify.ts'
import { parseDicomFile } from '../parse-file.ts'
import { testFile } from './elements.ts'

export const KEY: DeidentificationKey = {
	secret: Uint8Array.from({ length: 32 }, (_, index) => index * 7),
	pseudonym: 'RR-0CASE7KM',
	dateShiftDays: -1234,
}

export const OTHER_KEY: DeidentificationKey = {
	secret: KEY.secret.map((byte) => byte ^ 0x55),
	pseudonym: 'RR-ZZZZ0000',
	dateShiftDays: -400,
}

export const UUID_UID = /^2\.25\.\d{1,39}$/

/** A file of `testdata` without its identity. */
export function stripped(path: string, key = KEY): DicomFile {
	return deidentify(parseDicomFile(testFile(path)), key).file
}

/** Tags of a data set and of all items in it. */
export function everyTag({ elements }: Dataset): number[] {
	return [...elements].flatMap(([tag, element]) => [
		tag,
		...(element.kind === 'sequence' ? element.items.flatMap(everyTag) : []),
	])
}
