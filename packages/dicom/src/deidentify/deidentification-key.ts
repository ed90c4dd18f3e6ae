import { hmacSha256 } from './sha256.ts'

/** What ties a stripped case to its patient. It never leaves the browser, command line or gateway that made it. */
export interface DeidentificationKey {
	/** 32 random bytes, one set per case: UIDs of two cases cannot be linked. */
	readonly secret: Uint8Array
	/** Stands for the patient: `RR-` and eight letters or digits, random and not derived from anything. */
	readonly pseudonym: string
	/** Days added to every date of the case; negative, so that no examination lies in the future. */
	readonly dateShiftDays: number
}

const SECRET_BYTES = 32
const PSEUDONYM_SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PSEUDONYM = /^RR-[0-9A-HJKMNP-TV-Z]{8}$/
/** More than a year, so that a shifted date is no other date of the same examination, and a little more than ten years. */
const SHIFT_DAYS = { least: 400, most: 4095 }
/** One minute to half an hour: enough that a clock time matches no log, too little to carry an injection past midnight. */
const SHIFT_SECONDS = { least: 60, most: 1800 }

/** @param randomBytes a cryptographic source: `crypto.getRandomValues` in a browser, `randomBytes` in Node */
export function newDeidentificationKey(randomBytes: (length: number) => Uint8Array): DeidentificationKey {
	return {
		secret: new Uint8Array(randomBytes(SECRET_BYTES)),
		pseudonym: `RR-${[...randomBytes(8)].map((byte) => PSEUDONYM_SYMBOLS.charAt(byte & 31)).join('')}`,
		dateShiftDays: -spread(randomBytes(4), SHIFT_DAYS),
	}
}

/** One line of JSON, for the place where the person who posts keeps the key. */
export function writeDeidentificationKey({ secret, pseudonym, dateShiftDays }: DeidentificationKey): string {
	const hex = [...secret].map((byte) => byte.toString(16).padStart(2, '0')).join('')
	return JSON.stringify({ secret: hex, pseudonym, dateShiftDays })
}

/** @throws SyntaxError or TypeError for anything that `writeDeidentificationKey` did not write */
export function readDeidentificationKey(json: string): DeidentificationKey {
	const stored: unknown = JSON.parse(json)
	if (!isStoredKey(stored)) throw new TypeError('Not a de-identification key')
	const secret = Uint8Array.from(stored.secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
	return { secret, pseudonym: stored.pseudonym, dateShiftDays: stored.dateShiftDays }
}

export function isPseudonym(value: string): boolean {
	return PSEUDONYM.test(value)
}

/** The part of the shift that is less than a day, to be added like `dateShiftDays`; the same for the whole case. */
export function timeShiftSeconds({ secret }: DeidentificationKey): number {
	return -spread(hmacSha256(secret, new TextEncoder().encode('time of day')), SHIFT_SECONDS)
}

interface StoredKey {
	readonly secret: string
	readonly pseudonym: string
	readonly dateShiftDays: number
}

function isStoredKey(stored: unknown): stored is StoredKey {
	if (typeof stored !== 'object' || stored === null) return false
	const { secret, pseudonym, dateShiftDays }: Partial<Record<keyof StoredKey, unknown>> = stored
	const isSecret = typeof secret === 'string' && secret.length === SECRET_BYTES * 2 && /^[0-9a-f]+$/.test(secret)
	return isSecret && typeof pseudonym === 'string' && isPseudonym(pseudonym) && Number.isInteger(dateShiftDays)
}

function spread(random: Uint8Array, { least, most }: { least: number; most: number }): number {
	const number = new DataView(random.buffer, random.byteOffset).getUint32(0)
	return least + (number % (most - least + 1))
}
