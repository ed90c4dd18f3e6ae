/**
 * A data set as the file holds it: elements in tag order, values still as bytes (PS3.5 section 7).
 *
 * Bytes are kept until somebody asks for a value, so that what is not understood is written back unchanged.
 */
export interface Dataset {
	/** Keyed by tag, group in the high 16 bits: `0x00100010` is Patient's Name. Iterated in ascending order when written. */
	readonly elements: Map<number, DataElement>
	/** Values of Specific Character Set (0008,0005) in force here; inherited by items that name none (PS3.5 section 6.1.2.3). */
	characterSets: readonly string[]
}

/** What stands behind a tag: bytes of one value field, items of a sequence, or fragments of encapsulated pixel data. */
export type DataElement =
	| { readonly vr: Vr; readonly kind: 'value'; readonly bytes: Uint8Array; readonly bigEndian?: true }
	| { readonly vr: 'SQ' | 'UN'; readonly kind: 'sequence'; readonly items: readonly Dataset[] }
	| {
			readonly vr: 'OB' | 'OW'
			readonly kind: 'fragments'
			readonly offsetTable: Uint8Array
			readonly fragments: readonly Uint8Array[]
	  }

/** Value Representations of PS3.5 table 6.2-1. */
export type Vr =
	| 'AE'
	| 'AS'
	| 'AT'
	| 'CS'
	| 'DA'
	| 'DS'
	| 'DT'
	| 'FD'
	| 'FL'
	| 'IS'
	| 'LO'
	| 'LT'
	| 'OB'
	| 'OD'
	| 'OF'
	| 'OL'
	| 'OV'
	| 'OW'
	| 'PN'
	| 'SH'
	| 'SL'
	| 'SQ'
	| 'SS'
	| 'ST'
	| 'SV'
	| 'TM'
	| 'UC'
	| 'UI'
	| 'UL'
	| 'UN'
	| 'UR'
	| 'US'
	| 'UT'
	| 'UV'

/** A Part 10 file taken apart: group 0002, the data set behind it, and the transfer syntax it was in. */
export interface DicomFile {
	readonly meta: Dataset
	readonly dataset: Dataset
	readonly transferSyntaxUid: string
	/** What was odd and read all the same, in words for an engineer; never a value of the file. */
	readonly warnings: readonly string[]
	/** The file ends inside its pixel data; what arrived is there. */
	readonly isTruncated?: true
}
