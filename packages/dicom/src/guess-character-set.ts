import { isAscii } from './character-sets.ts'
import type { Dataset } from './dataset.ts'
import { usesCharacterSet } from './vr.ts'

/** Named by writers who never thought about it, and so not to be believed against the bytes. */
const DOUBTFUL = new Set(['', 'ISO_IR 6', 'ISO 2022 IR 6', 'ISO_IR 100', 'ISO_IR 192'])

type Guess = 'ISO_IR 192' | 'GBK' | 'BIG5'

/**
 * Sets `characterSets` to UTF-8, GBK or Big5 where none (or Latin-1, or UTF-8 wrongly) is named and every text that is not ASCII
 * reads as such.
 *
 * @returns what was guessed
 */
export function guessedCharacterSets(dataset: Dataset): Guess | undefined {
	const [named = '', ...others] = dataset.characterSets
	if (others.length > 0 || !DOUBTFUL.has(named)) return undefined
	const texts: Uint8Array[] = []
	collectTexts(dataset, dataset.characterSets, texts)
	const guess = texts.length === 0 ? undefined : guessOf(texts)
	if (guess === undefined || guess === named) return undefined
	assume(dataset, dataset.characterSets, [guess])
	return guess
}

function guessOf(texts: readonly Uint8Array[]): Guess | undefined {
	if (texts.every(isUtf8)) return 'ISO_IR 192'
	if (texts.every((text) => looksChinese(text, gbkPair))) return 'GBK'
	return texts.every((text) => looksChinese(text, big5Pair)) ? 'BIG5' : undefined
}

function collectTexts(dataset: Dataset, inherited: readonly string[], into: Uint8Array[]): void {
	for (const element of dataset.elements.values()) {
		if (element.kind === 'value' && usesCharacterSet(element.vr) && !isAscii(element.bytes)) into.push(element.bytes)
		if (element.kind === 'sequence') {
			for (const item of element.items) if (item.characterSets === inherited) collectTexts(item, inherited, into)
		}
	}
}

function assume(dataset: Dataset, inherited: readonly string[], guessed: readonly string[]): void {
	dataset.characterSets = guessed
	for (const element of dataset.elements.values()) {
		if (element.kind !== 'sequence') continue
		for (const item of element.items) if (item.characterSets === inherited) assume(item, inherited, guessed)
	}
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes)
		return true
	} catch {
		// Not being UTF-8 is the answer.
		return false
	}
}

type PairKind = (lead: number, trail: number) => 'common' | 'rare' | undefined

export function looksLikeGbk(bytes: Uint8Array): boolean {
	return looksChinese(bytes, gbkPair)
}

/**
 * Whether the bytes above ASCII are Chinese rather than accented Latin letters.
 *
 * They must pair up. Accented letters do so by chance when two stand together or one stands before another letter, but then
 * touch the letters of their word; Chinese comes in runs of two and more characters, or alone between delimiters.
 */
function looksChinese(bytes: Uint8Array, pairKind: PairKind): boolean {
	let common = 0
	let rare = 0
	let at = 0
	while (at < bytes.length) {
		if ((bytes[at] ?? 0) < 0x80) {
			at += 1
			continue
		}
		const start = at
		while ((bytes[at] ?? 0) >= 0x80) {
			const kind = pairKind(bytes[at] ?? 0, bytes[at + 1] ?? 0)
			if (kind === undefined) return false
			if (kind === 'common') common += 1
			else rare += 1
			at += 2
		}
		const isAlone = at - start === 2
		if (isAlone && (isLetter(bytes[start - 1]) || isLetter(bytes[at]))) return false
	}
	return common > rare
}

/** GB 2312 characters are common; the rest of GBK is not, and holds every pair with an ASCII second byte. */
function gbkPair(lead: number, trail: number): 'common' | 'rare' | undefined {
	if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail === 0x7f || trail > 0xfe) return undefined
	return trail >= 0xa1 && lead >= 0xa1 && lead <= 0xf7 ? 'common' : 'rare'
}

/** Big5 has its frequent characters first, A4 to C6, with second bytes in the letters of ASCII as often as not. */
function big5Pair(lead: number, trail: number): 'common' | 'rare' | undefined {
	if (lead < 0xa1 || lead > 0xf9 || trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail > 0xfe) return undefined
	return lead >= 0xa4 && lead <= 0xc6 ? 'common' : 'rare'
}

function isLetter(byte: number | undefined): boolean {
	return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}
