import type { Vr } from './dataset.ts'
import { dictionaryEntry, isGroupLength, isPrivate } from './tags.ts'
import { isVr } from './vr.ts'

/**
 * The VR of an attribute whose file does not name one (PS3.5 A.1): the dictionary's, with US or SS decided by Pixel
 * Representation and OB or OW in favour of OW, as implicit VR prescribes. UN where nobody knows.
 */
export function resolvedVr(tag: number, isSigned: boolean): Vr {
	if (isGroupLength(tag)) return 'UL'
	if (isPrivate(tag)) return isPrivateCreator(tag) ? 'LO' : 'UN'
	const vr = dictionaryEntry(tag)?.vr
	if (vr === undefined) return 'UN'
	if (isVr(vr)) return vr
	if (vr.startsWith('US/SS')) return isSigned ? 'SS' : 'US'
	return 'OW'
}

/** (gggg,0010)–(gggg,00FF) of an odd group name who owns the block (PS3.5 section 7.8.1). */
export function isPrivateCreator(tag: number): boolean {
	const element = tag & 0xffff
	return isPrivate(tag) && element >= 0x10 && element <= 0xff
}
