/** `type/subtype` in lower case with its parameters (RFC 9110 section 8.3.1). */
export interface MediaType {
	readonly name: string
	/** Names in lower case; values without their quotes. */
	readonly parameters: ReadonlyMap<string, string>
}

/** One entry of an Accept header; 0 says never. */
export interface AcceptedType extends MediaType {
	readonly quality: number
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const PARAMETER = /[ \t]*;[ \t]*(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?/y
const MOST_ACCEPTED = 32

/** A media type as a header says it. Undefined where it is not one. */
export function parseMediaType(header: string): MediaType | undefined {
	const read = mediaTypeAt(header.trim(), 0)
	return read?.end === header.trim().length ? read.type : undefined
}

/**
 * The entries of an Accept header, best first; those of equal quality in the order given.
 *
 * Undefined where it cannot be read, or names absurdly many.
 */
export function parseAccept(header: string): AcceptedType[] | undefined {
	const accepted: AcceptedType[] = []
	let at = 0
	while (at < header.length) {
		at += /^[\s,]*/.exec(header.slice(at))?.[0].length ?? 0
		if (at >= header.length) break
		const read = mediaTypeAt(header, at)
		if (read === undefined || !/^\s*(,|$)/.test(header.slice(read.end)) || accepted.length === MOST_ACCEPTED) {
			return undefined
		}
		accepted.push({ ...read.type, quality: qualityOf(read.type) })
		at = read.end
	}
	return accepted.toSorted((a, b) => b.quality - a.quality)
}

function qualityOf({ parameters }: MediaType): number {
	const quality = Number(parameters.get('q') ?? 1)
	return quality >= 0 && quality <= 1 ? quality : 0
}

function mediaTypeAt(text: string, start: number): { type: MediaType; end: number } | undefined {
	const type = tokenAt(text, start)
	if (type === undefined || text[start + type.length] !== '/') return undefined
	const subtype = tokenAt(text, start + type.length + 1)
	if (subtype === undefined) return undefined
	const parameters = new Map<string, string>()
	let end = start + type.length + 1 + subtype.length
	for (;;) {
		PARAMETER.lastIndex = end
		const match = PARAMETER.exec(text)
		if (match === null) break
		const [whole, name, quoted, plain] = match
		if (name !== undefined) parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '')
		end += whole.length
	}
	return { type: { name: `${type}/${subtype}`.toLowerCase(), parameters }, end }
}

function tokenAt(text: string, at: number): string | undefined {
	TOKEN.lastIndex = at
	return TOKEN.exec(text)?.[0]
}
