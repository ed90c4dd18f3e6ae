import { decodeText, isAscii } from './character-sets.ts'
import type { DataElement, Dataset } from './dataset.ts'
import { tagOf } from './tags.ts'
import { isText } from './vr.ts'

const UTF_8 = ['ISO_IR 192']

/** A copy whose text is UTF-8 throughout, items included, and says so in Specific Character Set (PS3.3 C.12.1.1.2). */
export function toUtf8(dataset: Dataset): Dataset {
	const elements = utf8Elements(dataset)
	elements.set(tagOf('SpecificCharacterSet'), {
		vr: 'CS',
		kind: 'value',
		bytes: new TextEncoder().encode('ISO_IR 192'),
	})
	return { elements, characterSets: UTF_8 }
}

function utf8Elements({ elements, characterSets }: Dataset): Map<number, DataElement> {
	const kept = [...elements].filter(([tag]) => tag !== tagOf('SpecificCharacterSet'))
	return new Map(kept.map(([tag, element]) => [tag, utf8Element(element, characterSets)]))
}

function utf8Element(element: DataElement, characterSets: readonly string[]): DataElement {
	if (element.kind === 'sequence') {
		return { ...element, items: element.items.map((item) => ({ elements: utf8Elements(item), characterSets: UTF_8 })) }
	}
	// Also in the VRs where only ASCII may stand: 男 for a sex is wrong, but need not become unreadable.
	if (element.kind !== 'value' || !isText(element.vr) || isAscii(element.bytes)) return element
	return { vr: element.vr, kind: 'value', bytes: new TextEncoder().encode(decodeText(element.bytes, characterSets)) }
}
