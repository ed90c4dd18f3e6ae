/** How the elements of a data set are written (PS3.5 section 7.1.2, 7.1.3, 7.3). */
export interface Encoding {
	readonly explicit: boolean
	readonly bigEndian: boolean
}

export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1'
export const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2'
export const DEFLATED_LITTLE_ENDIAN = '1.2.840.10008.1.2.1.99'
export const EXPLICIT_BIG_ENDIAN = '1.2.840.10008.1.2.2'

const NATIVE = new Set([EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN, DEFLATED_LITTLE_ENDIAN, EXPLICIT_BIG_ENDIAN])

/** Every transfer syntax but these four encapsulates its pixel data and is explicit little endian around it (PS3.5 A.4). */
export function isEncapsulated(transferSyntaxUid: string): boolean {
	return !NATIVE.has(transferSyntaxUid)
}

export function encodingOf(transferSyntaxUid: string): Encoding {
	return {
		explicit: transferSyntaxUid !== IMPLICIT_LITTLE_ENDIAN,
		bigEndian: transferSyntaxUid === EXPLICIT_BIG_ENDIAN,
	}
}
