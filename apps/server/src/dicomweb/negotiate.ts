import { EXPLICIT_LITTLE_ENDIAN } from '@readroom/dicom'
import { Problem } from '../problem.ts'
import { type AcceptedType, type MediaType, parseAccept, parseMediaType } from './media-type.ts'

/** How images are answered: each in a part of its own, or the only one alone. */
export interface ImageForm {
	readonly isMultipart: boolean
	/** `application/dicom`, `application/octet-stream`, or that of the compressed frame. */
	readonly type: string
	/** Undefined: as it is stored. */
	readonly transferSyntaxUid: string | undefined
}

const RLE = '1.2.840.10008.1.2.5'
const HTJ2K = [201, 202, 203].map((end) => `1.2.840.10008.1.2.4.${end}`)
const JPEG_LS = [80, 81].map((end) => `1.2.840.10008.1.2.4.${end}`)

/** Transfer syntaxes of frames that are of a media type (PS3.18 table 8.7.3-5), names that older clients use included. */
const FRAME_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
	['image/jpeg', [50, 51, 57, 70].map((end) => `1.2.840.10008.1.2.4.${end}`)],
	['image/jls', JPEG_LS],
	['image/x-jls', JPEG_LS],
	['image/jp2', [90, 91].map((end) => `1.2.840.10008.1.2.4.${end}`)],
	['image/jphc', HTJ2K],
	['image/jhc', HTJ2K],
	['image/dicom-rle', [RLE]],
	['image/x-dicom-rle', [RLE]],
])

/** What an Accept header names; a caller that names nothing takes anything. */
export function acceptedTypes(accept: string | undefined): AcceptedType[] {
	const accepted = parseAccept(accept === undefined || accept.trim() === '' ? '*/*' : accept)
	if (accepted === undefined) throw new Problem('request-invalid')
	return accepted.filter(({ quality }) => quality > 0)
}

/** The offered type that the caller likes best; he may name a range of them. */
export function chosenType<Type extends string>(accept: string | undefined, offered: readonly Type[]): Type {
	for (const { name } of acceptedTypes(accept)) {
		const found = offered.find((type) => covers(name, type))
		if (found !== undefined) return found
	}
	throw new Problem('not-acceptable')
}

function covers(accepted: string, type: string): boolean {
	return accepted === type || accepted === '*/*' || accepted === `${type.split('/')[0]}/*`
}

/**
 * Possible forms of an answer of whole instances, best first (PS3.18 section 8.7.3.3, 8.7.8).
 *
 * A caller that names no transfer syntax gets explicit little endian, as the standard has it; `*` is as stored.
 *
 * @param isSingle one instance, which may come alone
 * @throws Problem `not-acceptable`
 */
export function instanceForm(accept: string | undefined, { isSingle }: { isSingle: boolean }): ImageForm {
	for (const accepted of acceptedTypes(accept)) {
		const inner = innerType(accepted, 'application/dicom')
		if (inner === undefined || !covers(inner.type.name, 'application/dicom')) continue
		if (!inner.isMultipart && !isSingle) continue
		const asked = syntaxAsked(accepted, inner.type) ?? EXPLICIT_LITTLE_ENDIAN
		if (asked !== '*' && asked !== EXPLICIT_LITTLE_ENDIAN && !/^1\.2\.840\.10008\.1\.2\.[\d.]+$/.test(asked)) continue
		return {
			isMultipart: inner.isMultipart,
			type: 'application/dicom',
			transferSyntaxUid: asked === '*' ? undefined : asked,
		}
	}
	throw new Problem('not-acceptable')
}

/**
 * Form of an answer of frames that are stored in a transfer syntax (PS3.18 section 8.7.3.3.2, 8.7.3.5).
 *
 * @throws Problem `not-acceptable`
 */
export function frameForm(
	accept: string | undefined,
	{ storedSyntaxUid, isSingle }: { storedSyntaxUid: string; isSingle: boolean },
): ImageForm {
	for (const accepted of acceptedTypes(accept)) {
		const inner = innerType(accepted, 'application/octet-stream')
		if (inner === undefined || (!inner.isMultipart && !isSingle)) continue
		const form = frameFormOf(inner.type.name, syntaxAsked(accepted, inner.type), storedSyntaxUid)
		if (form !== undefined) return { isMultipart: inner.isMultipart, ...form }
	}
	throw new Problem('not-acceptable')
}

function frameFormOf(
	type: string,
	asked: string | undefined,
	storedSyntaxUid: string,
): Pick<ImageForm, 'type' | 'transferSyntaxUid'> | undefined {
	if (covers(type, 'application/octet-stream')) {
		const isAsStored = asked === '*' || asked === storedSyntaxUid
		if (isAsStored) return { type: 'application/octet-stream', transferSyntaxUid: undefined }
		const isNative = asked === undefined || asked === EXPLICIT_LITTLE_ENDIAN
		return isNative ? { type: 'application/octet-stream', transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN } : undefined
	}
	const isStoredAs = FRAME_TYPES.get(type)?.includes(storedSyntaxUid) === true
	const isAskedFor = asked === undefined || asked === '*' || asked === storedSyntaxUid
	return isStoredAs && isAskedFor ? { type, transferSyntaxUid: undefined } : undefined
}

/** What is in the parts of a multipart type; a caller who takes anything gets many parts of the usual type. */
function innerType(accepted: AcceptedType, usual: string): { isMultipart: boolean; type: MediaType } | undefined {
	if (accepted.name === '*/*') return { isMultipart: true, type: { name: usual, parameters: accepted.parameters } }
	if (accepted.name !== 'multipart/related') return { isMultipart: false, type: accepted }
	const type = parseMediaType(accepted.parameters.get('type') ?? usual)
	return type && { isMultipart: true, type }
}

/** Said of the part or, as most clients do, of the whole. */
function syntaxAsked(accepted: AcceptedType, inner: MediaType): string | undefined {
	return inner.parameters.get('transfer-syntax') ?? accepted.parameters.get('transfer-syntax')
}
