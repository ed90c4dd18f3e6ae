/** Where a file breaks the standard. */
export interface DicomErrorPlace {
	/** `0x00100010` for (0010,0010). */
	readonly tag?: number | undefined
	/** From the first byte of the file, or of the inflated data set. */
	readonly byteOffset?: number | undefined
	/** Of the standard, `PS3.5 7.1.2`. */
	readonly section?: string | undefined
	readonly cause?: unknown
}

/** A file that breaks the standard. The message never holds a value of the file, so that it may be logged. */
export class DicomError extends Error {
	override readonly name = 'DicomError'
	readonly tag: number | undefined
	readonly byteOffset: number | undefined
	readonly section: string | undefined

	constructor(what: string, { tag, byteOffset, section, cause }: DicomErrorPlace = {}) {
		const place = [
			tag === undefined ? undefined : formatTag(tag),
			byteOffset === undefined ? undefined : `at byte ${byteOffset}`,
			section,
		].filter((part) => part !== undefined)
		super(place.length === 0 ? what : `${what} [${place.join(', ')}]`, cause === undefined ? {} : { cause })
		this.tag = tag
		this.byteOffset = byteOffset
		this.section = section
	}
}

/** `(0010,0010)` of `0x00100010`. */
export function formatTag(tag: number): string {
	const digits = tag.toString(16).toUpperCase().padStart(8, '0')
	return `(${digits.slice(0, 4)},${digits.slice(4)})`
}
