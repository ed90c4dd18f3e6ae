export { decodeText } from './character-sets.ts'
export type { DataElement, Dataset, DicomFile, Vr } from './dataset.ts'
export { DicomError, type DicomErrorPlace, formatTag } from './dicom-error.ts'
export { type ByteRange, encapsulatedFrameOffsets, frameRanges } from './frames.ts'
export { frameBits, type ImageDescription, imageDescription } from './image-description.ts'
export { DEFAULT_LIMITS, type ParseLimits, type ParseOptions } from './limits.ts'
export { parseDicomFile, readDicomFile } from './parse-file.ts'
export { type PersonName, personName, personNames } from './person-name.ts'
export { isPrivateCreator, resolvedVr } from './resolved-vr.ts'
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
export { writeDicomFile } from './write-file.ts'
