/**
 * Text of the character sets of PS3.3 C.12.1.1.2, code extensions of ISO 2022 included (PS3.5 section 6.1.2.5).
 *
 * Decoding comes before splitting at backslashes: the second byte of a GBK, GB18030 or JIS character may be one.
 */

/** A set of letters that an escape sequence or the attribute's first value brings in. */
interface Repertoire {
	/** Byte values from 0x80 (G1) or up to 0x7F (G0) are turned into text by this. */
	readonly decode: (bytes: Uint8Array) => string
	/** Shown through 0x21–0x7E, where ASCII stands otherwise. */
	readonly isG0?: true
}

const ASCII: Repertoire = { decode: latin1, isG0: true }
const JIS_ROMAN: Repertoire = { decode: latin1, isG0: true }
const LATIN_1: Repertoire = { decode: latin1 }

const SINGLE_BYTE: Readonly<Record<string, Repertoire>> = {
	'100': LATIN_1,
	'101': by('iso-8859-2'),
	'109': by('iso-8859-3'),
	'110': by('iso-8859-4'),
	'144': by('iso-8859-5'),
	'127': by('iso-8859-6'),
	'126': by('iso-8859-7'),
	'138': by('iso-8859-8'),
	'148': by('windows-1254'),
	'203': by('iso-8859-15'),
	'166': by('windows-874'),
	'13': by('shift_jis'),
}

const MULTI_BYTE: Readonly<Record<string, Repertoire>> = {
	'87': { decode: (bytes) => decoder('euc-jp').decode(bytes.map(withHighBit)), isG0: true },
	'159': { decode: jisX0212, isG0: true },
	'149': by('euc-kr'),
	'58': by('gb18030'),
}

/** Behind the escape byte (PS3.3 tables C.12-3 and C.12-4). */
const BY_ESCAPE: Readonly<Record<string, Repertoire>> = {
	'(B': ASCII,
	'(J': JIS_ROMAN,
	')I': registered('13'),
	'-A': LATIN_1,
	'-B': registered('101'),
	'-C': registered('109'),
	'-D': registered('110'),
	'-L': registered('144'),
	'-G': registered('127'),
	'-F': registered('126'),
	'-H': registered('138'),
	'-M': registered('148'),
	'-b': registered('203'),
	'-T': registered('166'),
	$B: registered('87'),
	'$(D': registered('159'),
	'$)C': registered('149'),
	'$)A': registered('58'),
}

/** Without code extensions. GB2312 and BIG5 are no terms of the standard; files name or need them all the same. */
const WHOLE: Readonly<Record<string, string>> = {
	GB18030: 'gb18030',
	GBK: 'gb18030',
	GB2312: 'gb18030',
	BIG5: 'big5',
	'UTF-8': 'utf-8',
	UTF8: 'utf-8',
	'192': 'utf-8',
}

const ESCAPE = 0x1b

/** The text of a value field, escape sequences taken away, delimiters and padding still in it. */
export function decodeText(bytes: Uint8Array, characterSets: readonly string[]): string {
	if (isAscii(bytes)) return latin1(bytes)
	const [first = ''] = characterSets
	const initial = registeredNumber(first)
	const whole = WHOLE[initial ?? first.toUpperCase()]
	if (whole !== undefined) return decoder(whole).decode(bytes)
	return withCodeExtensions(bytes, initial === undefined ? undefined : registered(initial))
}

/** Whether every byte is a letter of ASCII: the same text in every character set. */
export function isAscii(bytes: Uint8Array): boolean {
	for (const byte of bytes) if (byte >= 0x80 || byte === ESCAPE) return false
	return true
}

function latin1(bytes: Uint8Array): string {
	let text = ''
	// Letter by letter, which is the fastest for the few that most values have, …
	if (bytes.length <= 64) for (const byte of bytes) text += String.fromCharCode(byte)
	// … and not all at once: the number of arguments is limited.
	else for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
	return text
}

function withCodeExtensions(bytes: Uint8Array, initialG1: Repertoire | undefined): string {
	let g0 = ASCII
	let g1 = initialG1
	let text = ''
	let at = 0
	while (at < bytes.length) {
		const escape = bytes[at] === ESCAPE ? escapeAt(bytes, at + 1) : undefined
		if (escape !== undefined) {
			if (escape.repertoire.isG0 === true) g0 = escape.repertoire
			else g1 = escape.repertoire
			at = escape.next
			continue
		}
		const end = runEnd(bytes, at, { g0, g1 })
		text += decodeRun(bytes.subarray(at, end), g0, g1)
		// What an escape brought in ends at a delimiter (PS3.5 section 6.1.2.5.3). Where the first value names no set for the
		// upper half, nothing else could be meant by it: writers that do not repeat the escape are read too.
		if (g0 === ASCII && isDelimiter(bytes[end - 1])) g1 = initialG1 ?? g1
		at = end
	}
	return text
}

function escapeAt(bytes: Uint8Array, at: number): { repertoire: Repertoire; next: number } | undefined {
	for (const length of [2, 3]) {
		const repertoire = BY_ESCAPE[latin1(bytes.subarray(at, at + length))]
		if (repertoire !== undefined) return { repertoire, next: at + length }
	}
	return undefined
}

/** Up to the next escape, and up to and with the next delimiter that is no half of a two-byte letter. */
function runEnd(bytes: Uint8Array, start: number, { g0, g1 }: { g0: Repertoire; g1: Repertoire | undefined }): number {
	const isTwoByteG0 = g0 !== ASCII && g0 !== JIS_ROMAN
	const isTwoByteG1 = g1 === MULTI_BYTE['58'] || g1 === MULTI_BYTE['149']
	for (let at = start; at < bytes.length; at++) {
		if (bytes[at] === ESCAPE && at > start) return at
		// GBK letters under the name of GB 2312 may have a delimiter's byte as their second.
		if (isTwoByteG1 && (bytes[at] ?? 0) > 0x80) at += 1
		else if (!isTwoByteG0 && isDelimiter(bytes[at])) return at + 1
	}
	return bytes.length
}

function isDelimiter(byte: number | undefined): boolean {
	return (
		byte === 0x5c || byte === 0x5e || byte === 0x3d || byte === 0x0d || byte === 0x0a || byte === 0x0c || byte === 0x09
	)
}

function decodeRun(bytes: Uint8Array, g0: Repertoire, g1: Repertoire | undefined): string {
	if (g0 !== ASCII && g0 !== JIS_ROMAN) return g0.decode(bytes)
	return (g1 ?? LATIN_1).decode(bytes)
}

function registered(number: string): Repertoire {
	return SINGLE_BYTE[number] ?? MULTI_BYTE[number] ?? LATIN_1
}

/** `58` of `ISO 2022 IR 58`, `100` of `ISO_IR 100`; wrong spellings such as `ISO IR 100` are in use. */
function registeredNumber(definedTerm: string): string | undefined {
	const number = /^ISO[ _-](?:2022[ _-])?IR[ _-](\d+)$/i.exec(definedTerm)?.[1]
	return number === '6' ? undefined : number
}

function by(label: string): Repertoire {
	return { decode: (bytes) => decoder(label).decode(bytes) }
}

const decoders = new Map<string, TextDecoder>()

function decoder(label: string): TextDecoder {
	const known = decoders.get(label)
	if (known !== undefined) return known
	const made = new TextDecoder(label, { ignoreBOM: true })
	decoders.set(label, made)
	return made
}

function withHighBit(byte: number): number {
	return byte >= 0x21 && byte <= 0x7e ? byte | 0x80 : byte
}

/** EUC-JP has JIS X 0212 behind the byte 0x8F. */
function jisX0212(bytes: Uint8Array): string {
	const marked: number[] = []
	for (let at = 0; at < bytes.length; at += 2)
		marked.push(0x8f, withHighBit(bytes[at] ?? 0), withHighBit(bytes[at + 1] ?? 0))
	return decoder('euc-jp').decode(Uint8Array.from(marked))
}
