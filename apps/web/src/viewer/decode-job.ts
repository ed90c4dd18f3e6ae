import type { ImageDescription, Rescale } from '@readroom/dicom'

/** A frame for a decoding worker. */
export interface DecodeJob {
	readonly jobId: number
	/** All bytes of the frame, or the first ones of an HTJ2K codestream. */
	readonly encoded: ArrayBuffer
	readonly transferSyntaxUid: string
	readonly description: ImageDescription
	readonly rescale: Rescale
	readonly quality: 'head' | 'full'
}

/** Values of a frame in the modality's unit, row by row; colour as R, G, B. */
export type ModalityValues = Uint8Array | Int16Array | Uint16Array | Float32Array

export interface DecodedPicture {
	readonly values: ModalityValues
	readonly channels: 1 | 3
	readonly lowest: number
	readonly highest: number
}

/** What a worker answers. `more` says how many bytes a head needs when it was given too few. */
export type DecodeAnswer =
	| { readonly jobId: number; readonly picture: DecodedPicture }
	| { readonly jobId: number; readonly neededBytes: number }
	| { readonly jobId: number; readonly problem: string }
