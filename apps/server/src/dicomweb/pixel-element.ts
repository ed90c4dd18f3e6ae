import { readSync } from 'node:fs'

export interface PixelElement {
	readonly isEncapsulated: boolean
	/** Start and length in the file, flattened: of the one native value, or of every fragment. */
	readonly ranges: readonly number[]
}

const ITEM = 0xfffee000
const SEQUENCE_END = 0xfffee0dd
const UNDEFINED_LENGTH = 0xffffffff
const MOST_FRAGMENTS = 100_000

/**
 * The outline of pixel data in explicit little endian (PS3.5 section 7.1.2, A.4), read from the file without its content.
 *
 * @param at.start where the element has to begin
 * @param at.size of the file, which has to end with the element
 * @returns undefined where it is anything else
 */
export function walkPixelElement(
	file: number,
	{ start, size }: { start: number; size: number },
): PixelElement | undefined {
	const header = Buffer.alloc(12)
	if (readSync(file, header, 0, 12, start) < 12 || header.readUInt32LE(0) !== 0x00107fe0) return undefined
	if (!/^O[BW]$/.test(header.toString('latin1', 4, 6))) return undefined
	const length = header.readUInt32LE(8)
	if (length === UNDEFINED_LENGTH) return walkFragments(file, { start: start + 12, size })
	return start + 12 + length === size ? { isEncapsulated: false, ranges: [start + 12, length] } : undefined
}

function walkFragments(file: number, { start, size }: { start: number; size: number }): PixelElement | undefined {
	const mark = Buffer.alloc(8)
	const ranges: number[] = []
	let at = start
	while (readSync(file, mark, 0, 8, at) === 8 && ranges.length <= 2 * MOST_FRAGMENTS) {
		const tag = mark.readUInt16LE(0) * 0x10000 + mark.readUInt16LE(2)
		const length = mark.readUInt32LE(4)
		at += 8
		// The first item is the offset table.
		if (tag === SEQUENCE_END) return at === size ? { isEncapsulated: true, ranges: ranges.slice(2) } : undefined
		if (tag !== ITEM || at + length > size) return undefined
		ranges.push(at, length)
		at += length
	}
	return undefined
}
