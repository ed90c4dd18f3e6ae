import type { DataElement, Dataset } from '../dataset.ts'
import { DicomError, formatTag } from '../dicom-error.ts'

import { enhancedEquipmentSopClasses } from '../generated/profile.ts'
import { frameBits, type ImageDescription, imageDescription } from '../image-description.ts'
import { keywordOf, tagOf } from '../tags.ts'
import { text } from '../values.ts'
import { cleanElement, type Place, type Replacements, type Why } from './clean-element.ts'
import { withoutComments } from './codestream-comments.ts'
import { blankUnusedBits, samplesWithUnusedBits } from './unused-bits.ts'

/** What was done to one attribute, and by which rule. Never its value. */
export interface AttributeDecision {
	readonly tag: number
	readonly keyword: string | undefined
	/** Through the sequences: `RequestAttributesSequence[0].RequestedProcedureID`. */
	readonly path: string
	readonly action: 'kept' | 'removed' | 'emptied' | 'replaced'
	readonly why: Why
}

/** Attributes that strip a file or say that it was stripped; written anew by `deidentify`. */
const STAMPS = [
	tagOf('SpecificCharacterSet'),
	tagOf('PatientIdentityRemoved'),
	tagOf('DeidentificationMethod'),
	tagOf('DeidentificationMethodCodeSequence'),
	tagOf('LongitudinalTemporalInformationModified'),
] as const

const STORAGE = '1.2.840.10008.5.1.4.1.1.'
const ENHANCED_EQUIPMENT: ReadonlySet<string> = new Set(
	enhancedEquipmentSopClasses.split(' ').map((end) => STORAGE + end),
)

/** Where frames lie in encapsulated pixel data, when it is not its own table that says so (PS3.3 C.7.6.3.1.8). */
const EXTENDED_OFFSETS = [tagOf('ExtendedOffsetTable'), tagOf('ExtendedOffsetTableLengths')] as const

interface Pass {
	readonly replacements: Replacements
	readonly hasEnhancedEquipment: boolean
	readonly decisions: AttributeDecision[]
}

/** Every rule on every attribute of a data set, its stamps left out. The same data set where nothing changes. */
export function cleanDataset(
	dataset: Dataset,
	replacements: Replacements,
): { dataset: Dataset; decisions: AttributeDecision[] } {
	const hasEnhancedEquipment = ENHANCED_EQUIPMENT.has(text(dataset, 'SOPClassUID') ?? '')
	const decisions: AttributeDecision[] = []
	return { dataset: cleanLevel(dataset, '', { replacements, hasEnhancedEquipment, decisions }), decisions }
}

function cleanLevel(dataset: Dataset, parentPath: string, pass: Pass): Dataset {
	const isOutermost = parentPath === ''
	const elements = new Map<number, DataElement>()
	// In the order of tags, so that the description of the pixels is clean before they are looked at.
	for (const [tag, element] of [...dataset.elements].toSorted(([a], [b]) => a - b)) {
		if (isOutermost && STAMPS.some((stamp) => stamp === tag)) continue
		const keyword = keywordOf(tag)
		const path = `${parentPath}${keyword ?? formatTag(tag)}`
		const place: Place = {
			dataset,
			isOutermost,
			hasEnhancedEquipment: pass.hasEnhancedEquipment,
			replacements: pass.replacements,
			cleanItems: (items) => items.map((item, index) => cleanLevel(item, `${path}[${index}].`, pass)),
		}
		const outcome = cleanElement(tag, element, place)
		const pixels =
			isOutermost && tag === tagOf('PixelData')
				? cleanPixels(outcome.element, { elements, characterSets: dataset.characterSets })
				: undefined
		const cleaned = pixels?.element ?? outcome.element
		pass.decisions.push({ tag, keyword, path, action: actionOf(element, cleaned), why: pixels?.why ?? outcome.why })
		if (cleaned !== undefined) elements.set(tag, cleaned)
		if (pixels?.why === 'codestream-comment') EXTENDED_OFFSETS.forEach((offsets) => elements.delete(offsets))
	}
	const isSame =
		elements.size === dataset.elements.size &&
		[...elements].every(([tag, element]) => dataset.elements.get(tag) === element)
	return isSame ? dataset : { elements, characterSets: dataset.characterSets }
}

function actionOf(before: DataElement, after: DataElement | undefined): AttributeDecision['action'] {
	if (after === undefined) return 'removed'
	if (after === before) return 'kept'
	const isEmpty =
		after.kind === 'value' ? after.bytes.length === 0 : after.kind === 'sequence' && after.items.length === 0
	return isEmpty ? 'emptied' : 'replaced'
}

/** Pixel data without what no viewer shows, and the rule that took it away. Undefined where there is nothing to take. */
function cleanPixels(
	element: DataElement | undefined,
	dataset: Dataset,
): { element: DataElement; why: Why } | undefined {
	if (element?.kind === 'fragments') return cleanFragments(element)
	const description = describedImage(dataset)
	return element?.kind === 'value' && description !== undefined ? cleanNative(element, description) : undefined
}

/** Frames get shorter, so that the table of their places is no longer true; it may be empty (PS3.5 A.4). */
function cleanFragments(
	element: Extract<DataElement, { kind: 'fragments' }>,
): { element: DataElement; why: Why } | undefined {
	const fragments = element.fragments.map(withoutComments)
	if (fragments.every((fragment, index) => fragment === element.fragments[index])) return undefined
	return { element: { ...element, fragments, offsetTable: new Uint8Array() }, why: 'codestream-comment' }
}

/** Without bits outside the stored ones, and without bytes behind the last frame. */
function cleanNative(
	element: Extract<DataElement, { kind: 'value' }>,
	description: ImageDescription,
): { element: DataElement; why: Why } | undefined {
	const pixelBytes = Math.ceil((frameBits(description) * description.numberOfFrames) / 8)
	const bytes = element.bytes.subarray(0, pixelBytes)
	const layout = { ...description, isBigEndian: element.bigEndian === true }
	if (samplesWithUnusedBits(bytes, layout) > 0) {
		const blanked = new Uint8Array(bytes)
		blankUnusedBits(blanked, layout)
		return { element: { ...element, bytes: blanked }, why: 'unused-bits' }
	}
	const hasMore = element.bytes.subarray(pixelBytes).some((byte) => byte !== 0)
	return hasMore ? { element: { ...element, bytes }, why: 'beyond-pixels' } : undefined
}

/** Undefined where the numbers cannot be true; such a picture is not sent (`refusalReason`). */
function describedImage(dataset: Dataset): ImageDescription | undefined {
	try {
		return imageDescription(dataset)
	} catch (error) {
		if (error instanceof DicomError) return undefined
		throw error
	}
}
