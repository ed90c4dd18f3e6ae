import { readFileSync } from 'node:fs'

/** A string planted in a file of `testdata/phi-stress`. */
export interface Canary {
	readonly where: string
	readonly value: string
	/** `pixels` for text drawn into the picture, `name` for the file's name; else how it is written. */
	readonly enc?: string
	readonly vr?: string
	/** Action of PS3.15 table E.1-1. */
	readonly basicProfile?: string
}

export function canaries(): Readonly<Record<string, readonly Canary[]>> {
	const path = new URL('../../../../testdata/PHI_CANARIES.json', import.meta.url)
	// Under version control beside the files; its shape is known.
	return JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly Canary[]>
}

/** The ways in which text can hide in bytes: UTF-8, UTF-16 in both orders, GBK, and base64 at each of three offsets. */
export function disguises(value: string): Buffer[] {
	const utf8 = Buffer.from(value)
	const utf16 = Buffer.from(value, 'utf16le')
	return [utf8, utf16, Buffer.from(utf16).swap16(), gbk(value), ...[0, 1, 2].map((offset) => base64At(utf8, offset))]
}

/** The middle of the base64 text, which is the same whatever stands before and behind. */
function base64At(bytes: Buffer, offset: number): Buffer {
	const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
	const end = Math.floor(((offset + bytes.length) * 8) / 6)
	return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, end))
}

let gbkBytes: ReadonlyMap<string, readonly number[]> | undefined

function gbk(value: string): Buffer {
	gbkBytes ??= gbkTable()
	const table = gbkBytes
	return Buffer.from(Array.from(value).flatMap((letter) => table.get(letter) ?? [letter.charCodeAt(0)]))
}

/** Node decodes GBK and does not encode it, so every pair of bytes is decoded once. */
function gbkTable(): ReadonlyMap<string, readonly number[]> {
	const decoder = new TextDecoder('gbk')
	const table = new Map<string, readonly number[]>()
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const letter = decoder.decode(Uint8Array.of(lead, trail))
			if (Array.from(letter).length === 1 && letter !== '\ufffd') table.set(letter, [lead, trail])
		}
	}
	return table
}
