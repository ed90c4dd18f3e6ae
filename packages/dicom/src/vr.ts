import type { Vr } from './dataset.ts'

/** Bytes of one binary number, and so what is turned round in big endian; 1 for text and for bytes (PS3.5 table 6.2-1, section 7.3). */
const WORD_BYTES: Readonly<Record<Vr, 1 | 2 | 4 | 8>> = {
	AE: 1,
	AS: 1,
	AT: 2,
	CS: 1,
	DA: 1,
	DS: 1,
	DT: 1,
	FD: 8,
	FL: 4,
	IS: 1,
	LO: 1,
	LT: 1,
	OB: 1,
	OD: 8,
	OF: 4,
	OL: 4,
	OV: 8,
	OW: 2,
	PN: 1,
	SH: 1,
	SL: 4,
	SQ: 1,
	SS: 2,
	ST: 1,
	SV: 8,
	TM: 1,
	UC: 1,
	UI: 1,
	UL: 4,
	UN: 1,
	UR: 1,
	US: 2,
	UT: 1,
	UV: 8,
}

/** With a 32-bit length field in explicit transfer syntaxes (PS3.5 table 7.1-1). */
const LONG: ReadonlySet<Vr> = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'])

/** Written in the data set's character set (PS3.5 section 6.1.2.2); the other text is plain ASCII. */
const CHARACTER_SET_DEPENDENT: ReadonlySet<Vr> = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT'])

const ASCII_TEXT: ReadonlySet<Vr> = new Set(['AE', 'AS', 'CS', 'DA', 'DS', 'DT', 'IS', 'TM', 'UI', 'UR'])

/** A backslash is a letter in these (PS3.5 section 6.4). */
const SINGLE_VALUED: ReadonlySet<Vr> = new Set(['LT', 'ST', 'UR', 'UT'])

// Two letters as the 16-bit number they make in the file, first letter low: spares a string for every element read.
const BY_CODE: ReadonlyMap<number, Vr> = new Map(
	// Object.keys forgets that the record's keys are exactly the Vr union.
	(Object.keys(WORD_BYTES) as Vr[]).map((vr) => [vr.charCodeAt(0) | (vr.charCodeAt(1) << 8), vr]),
)

export function vrAt(bytes: Uint8Array, at: number): Vr | undefined {
	return BY_CODE.get((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))
}

export function isVr(letters: string): letters is Vr {
	return Object.hasOwn(WORD_BYTES, letters)
}

export function wordBytes(vr: Vr): 1 | 2 | 4 | 8 {
	return WORD_BYTES[vr]
}

export function hasLongLength(vr: Vr): boolean {
	return LONG.has(vr)
}

export function usesCharacterSet(vr: Vr): boolean {
	return CHARACTER_SET_DEPENDENT.has(vr)
}

export function isText(vr: Vr): boolean {
	return CHARACTER_SET_DEPENDENT.has(vr) || ASCII_TEXT.has(vr)
}

export function isSingleValued(vr: Vr): boolean {
	return SINGLE_VALUED.has(vr)
}

/** A copy with every word turned round; what does not fill a word at the end is kept as it is. */
function swapped(bytes: Uint8Array, word: 2 | 4 | 8): Uint8Array {
	// Not `slice`: that of a Node Buffer copies nothing.
	const copy = new Uint8Array(bytes)
	const whole = bytes.length - (bytes.length % word)
	for (let at = 0; at < whole; at += word) {
		for (let byte = 0; byte < word; byte++) copy[at + byte] = bytes[at + word - 1 - byte] ?? 0
	}
	return copy
}

/** The value field in little endian. */
export function littleEndianBytes(element: {
	readonly vr: Vr
	readonly bytes: Uint8Array
	readonly bigEndian?: true
}): Uint8Array {
	const word = wordBytes(element.vr)
	return element.bigEndian === true && word !== 1 ? swapped(element.bytes, word) : element.bytes
}
