import type { DicomFile } from '../dataset.ts'
import { DicomError } from '../dicom-error.ts'
import { frameRanges } from '../frames.ts'
import { type ImageDescription, imageDescription } from '../image-description.ts'
import { isEncapsulated } from '../transfer-syntaxes.ts'
import { items, text, texts, uid } from '../values.ts'
import { hasDrawnText } from './drawn-text.ts'

/** Whether text that names the patient may be drawn into the picture. */
export type PixelRisk =
	| { readonly risk: 'clear' }
	| { readonly risk: 'must-be-looked-at'; readonly reason: PixelRiskReason }

export type PixelRiskReason =
	| 'burned-in-annotation'
	| 'secondary-capture'
	| 'class-often-annotated'
	| 'modality-often-annotated'
	| 'digitised-film'
	| 'screen-save'
	| 'colour'
	| 'recognisable-features'
	| 'drawn-text'
	| 'unreadable'

const STORAGE = '1.2.840.10008.5.1.4.1.1.'
/** Section images and counts that machines make as bare numbers; whatever is not here is looked at. */
const BARE_CLASSES: ReadonlySet<string> = new Set(
	'2 2.1 2.2 4 4.1 4.4 128 128.1 130 20 66.4 13.1.1 13.1.3'.split(' ').map((end) => STORAGE + end),
)
const BARE_MODALITIES: ReadonlySet<string> = new Set(['CT', 'MR', 'PT', 'NM', 'SEG', 'MG', 'XA'])
/**
 * Words of Image Type that say a screen, a page or a rendering was stored. SECONDARY alone does not: a section computed
 * from others is that too, and in a class of section images letters in it are found by looking for them.
 */
const SCREENS: ReadonlySet<string> = new Set(
	'SCREEN SCREENSHOT SAVE SCREENSAVE CAPTURE REPORT DOSE SUMMARY PROTOCOL PROT LOG VRT 3D COLOR RGB FUSION PASTED PRINT'.split(
		' ',
	),
)

/**
 * Asks for a person's eyes wherever a machine, a screen or a film writes names into pictures, and wherever letters seem to be in
 * one. What the file says of itself counts only to the worse: "NO" in Burned In Annotation (0028,0301) clears nothing.
 *
 * @param decodedFrames samples of every frame; those of compressed frames are not looked at unless they are given
 */
export function pixelRisk(file: DicomFile, decodedFrames: readonly ArrayLike<number>[] = []): PixelRisk {
	const reason = headerReason(file.dataset) ?? pictureReason(file, decodedFrames)
	return reason === undefined ? { risk: 'clear' } : { risk: 'must-be-looked-at', reason }
}

function pictureReason(file: DicomFile, decodedFrames: readonly ArrayLike<number>[]): PixelRiskReason | undefined {
	try {
		const size = imageDescription(file.dataset)
		const frames = decodedFrames.length > 0 ? decodedFrames : nativeFrames(file, size)
		return frames.some((samples) => hasDrawnText(samples, size)) ? 'drawn-text' : undefined
	} catch (error) {
		if (error instanceof DicomError) return 'unreadable'
		throw error
	}
}

/** Empty for compressed frames, which this package does not decode, and for masks and maps, which nobody draws in. */
function nativeFrames(file: DicomFile, { bitsAllocated, isSigned }: ImageDescription): ArrayLike<number>[] {
	if (isEncapsulated(file.transferSyntaxUid) || (bitsAllocated !== 8 && bitsAllocated !== 16)) return []
	const [Eight, Sixteen] = isSigned ? [Int8Array, Int16Array] : [Uint8Array, Uint16Array]
	return frameRanges(file).map((frame) => {
		// Aligned, as typed arrays want it.
		const { buffer } = new Uint8Array(frame)
		return bitsAllocated === 8 ? new Eight(buffer) : new Sixteen(buffer)
	})
}

function headerReason(dataset: DicomFile['dataset']): PixelRiskReason | undefined {
	const sopClassUid = uid(dataset, 'SOPClassUID') ?? ''
	const modality = text(dataset, 'Modality') ?? ''
	const imageType = texts(dataset, 'ImageType')
	const burnedIn = texts(dataset, 'BurnedInAnnotation')
	if (burnedIn.some((value) => value !== 'NO')) return 'burned-in-annotation'
	if (sopClassUid === `${STORAGE}7` || sopClassUid.startsWith(`${STORAGE}7.`)) return 'secondary-capture'
	if (text(dataset, 'ConversionType') !== undefined || items(dataset, 'FilmConsumptionSequence').length > 0)
		return 'digitised-film'
	if (!BARE_CLASSES.has(sopClassUid)) return 'class-often-annotated'
	if (!BARE_MODALITIES.has(modality)) return 'modality-often-annotated'
	if (texts(dataset, 'RecognizableVisualFeatures').includes('YES')) return 'recognisable-features'
	if (
		imageType.some((value) =>
			value
				.toUpperCase()
				.split(/[ _]/)
				.some((word) => SCREENS.has(word)),
		)
	)
		return 'screen-save'
	const photometric = text(dataset, 'PhotometricInterpretation') ?? ''
	if (sopClassUid !== `${STORAGE}66.4` && !photometric.startsWith('MONOCHROME')) return 'colour'
	return undefined
}
