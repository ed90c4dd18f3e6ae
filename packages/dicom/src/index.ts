export { decodeText } from './character-sets.ts'
export type { DataElement, Dataset, DicomFile, Vr } from './dataset.ts'
export type { AttributeDecision } from './deidentify/clean-dataset.ts'
export type { Why } from './deidentify/clean-element.ts'
export {
	type DeidentificationKey,
	isPseudonym,
	newDeidentificationKey,
	readDeidentificationKey,
	writeDeidentificationKey,
} from './deidentify/deidentification-key.ts'
export {
	deidentify,
	hasReviewedPixels,
	type PixelReview,
	remappedUid,
	withReviewedPixels,
} from './deidentify/deidentify.ts'
export { type IdentifyingAttribute, identifyingAttributes } from './deidentify/identifying-attributes.ts'
export { type PixelRisk, type PixelRiskReason, pixelRisk } from './deidentify/pixel-risk.ts'
export { type RefusalReason, refusalReason } from './deidentify/refusal-reason.ts'
export { hmacSha256, sha256 } from './deidentify/sha256.ts'
export { blankUnusedBits, type SampleLayout } from './deidentify/unused-bits.ts'
export { DicomError, type DicomErrorPlace, formatTag } from './dicom-error.ts'
export {
	dicomJson,
	type JsonAttribute,
	type JsonDataset,
	type JsonOptions,
	type JsonPersonName,
	type JsonValue,
} from './dicom-json.ts'
export { type ByteRange, encapsulatedFrameOffsets, frameRanges } from './frames.ts'
export {
	type Direction,
	type ImagePointPx,
	imagePoint,
	imagePointPx,
	isParallel,
	type NearestSlice,
	nearestSlice,
	type PatientPointMm,
	patientPoint,
	patientPointMm,
	positionAlongNormalMm,
	type SliceGeometry,
	shareFrameOfReference,
	sliceGeometry,
	sortedAlongNormal,
	uniformSpacingMm,
} from './geometry.ts'
export {
	type Display,
	grayValues,
	hounsfieldValues,
	type Rescale,
	rgbaValues,
	type StoredValues,
	type Window,
} from './gray-values.ts'
export { frameBits, type ImageDescription, imageDescription } from './image-description.ts'
export { DEFAULT_LIMITS, type ParseLimits, type ParseOptions } from './limits.ts'
export { parseDicomFile, readDicomFile } from './parse-file.ts'
export { type PersonName, personName, personNames } from './person-name.ts'
export { isPrivateCreator, resolvedVr } from './resolved-vr.ts'
export { describeSeries, type Modality, type Proposal, type SeriesDescription } from './series-description.ts'
export type { BodyPart, Phase } from './series-vocabulary.ts'
export {
	type AttributeName,
	type DictionaryEntry,
	dictionaryEntry,
	isGroupLength,
	isPrivate,
	type Keyword,
	keywordOf,
	tagNumber,
	tagOf,
} from './tags.ts'
export { toUtf8 } from './to-utf8.ts'
export {
	DEFLATED_LITTLE_ENDIAN,
	EXPLICIT_BIG_ENDIAN,
	EXPLICIT_LITTLE_ENDIAN,
	IMPLICIT_LITTLE_ENDIAN,
	isEncapsulated,
} from './transfer-syntaxes.ts'
export {
	emptyDataset,
	has,
	items,
	number,
	numbers,
	putItems,
	putNumbers,
	putText,
	remove,
	text,
	texts,
	textsOf,
	uid,
	valueBytes,
} from './values.ts'
export { isText, usesCharacterSet } from './vr.ts'
export { isInverted, type NamedWindow, rescaleOf, WINDOW_PRESETS, type WindowPreset, windowsOf } from './windows.ts'
export { writeDicomFile } from './write-file.ts'
