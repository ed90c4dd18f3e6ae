import type { Dataset, DicomFile } from '../dataset.ts'
import { DicomError } from '../dicom-error.ts'
import { imageSopClasses } from '../generated/profile.ts'
import { imageDescription } from '../image-description.ts'
import { has, text, uid } from '../values.ts'

/** Why a file is not sent. Documents and annotations hold sentences about a patient that no table can strip. */
export type RefusalReason =
	| 'structured-report'
	| 'encapsulated-document'
	| 'presentation-state'
	| 'key-object-selection'
	| 'waveform'
	| 'raw-data'
	| 'radiotherapy'
	| 'registration-or-measurement'
	| 'directory'
	| 'private-class'
	| 'not-an-image'
	| 'no-pixel-data'
	| 'unreadable-image'
	| 'missing-uid'

const STORAGE = '1.2.840.10008.5.1.4.1.1.'
/** Retired image classes that old archives still send: ultrasound, nuclear medicine, visible light, angiography (PS3.6 annex A). */
const RETIRED_IMAGES = '3 5 6 12.3 77.1 77.2'
const IMAGES: ReadonlySet<string> = new Set(
	`${imageSopClasses} ${RETIRED_IMAGES}`.split(' ').map((end) => STORAGE + end),
)

/** The first that fits, after the images are taken out. */
const REASONS: readonly (readonly [RegExp, RefusalReason])[] = [
	[/^1\.2\.840\.10008\.1\.3\.10$/, 'directory'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.88\.59$/, 'key-object-selection'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.(?:88|79|90)\./, 'structured-report'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.104\./, 'encapsulated-document'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.11\./, 'presentation-state'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.9\./, 'waveform'],
	[/^1\.2\.840\.10008\.5\.1\.4\.(?:1\.1\.481|34)\./, 'radiotherapy'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.(?:66|4\.2)$/, 'raw-data'],
	[/^1\.2\.840\.10008\.5\.1\.4\.1\.1\.(?:66|67|68|78|80|91)(?:\.|$)/, 'registration-or-measurement'],
	[/^(?!1\.2\.840\.10008\.)/, 'private-class'],
]

/** Why `deidentify` is not enough for this file; undefined for an image that can be sent once it is stripped. */
export function refusalReason({ dataset }: DicomFile): RefusalReason | undefined {
	const sopClassUid = uid(dataset, 'SOPClassUID')
	if (sopClassUid === undefined) return 'missing-uid'
	if (!IMAGES.has(sopClassUid)) return REASONS.find(([form]) => form.test(sopClassUid))?.[1] ?? 'not-an-image'
	if (has(dataset, 'EncapsulatedDocument')) return 'encapsulated-document'
	if (text(dataset, 'Modality') === 'SR') return 'structured-report'
	if (!has(dataset, 'PixelData') && !has(dataset, 'FloatPixelData') && !has(dataset, 'DoubleFloatPixelData'))
		return 'no-pixel-data'
	if (!isDescribed(dataset)) return 'unreadable-image'
	const uids = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map((name) => uid(dataset, name))
	return uids.includes(undefined) ? 'missing-uid' : undefined
}

function isDescribed(dataset: Dataset): boolean {
	try {
		return imageDescription(dataset).rows > 0
	} catch (error) {
		if (error instanceof DicomError) return false
		throw error
	}
}
