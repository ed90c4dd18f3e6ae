import type { CaseId, Sex } from '@readroom/contracts'
import type { PixelRiskReason, RefusalReason } from '@readroom/dicom'
import type { IdentityKind } from './identity-in-text.ts'
import type { Picture, SeriesInDraft } from './series-in-draft.ts'

/** Why a file is not used. */
export type SkipReason = RefusalReason | 'not-dicom' | 'damaged' | 'pixels-unreadable' | 'duplicate' | 'not-readable'

/** What goes wrong with one file: the words are the page's, the place is for an engineer. */
export interface FileTrouble {
	readonly reason: SkipReason
	/** Tag and byte offset where the standard is broken; never a value of the file. */
	readonly place: string
}

/** Files are known by their number on both sides; names stay on the page. */
export interface NumberedFile {
	readonly number: number
	readonly file: File
}

export interface FoundFiles {
	readonly series: readonly SeriesInDraft[]
	/** Which file is which slice: SOP Instance UID, once stripped, to file number. */
	readonly fileOfSlice: ReadonlyMap<string, number>
	readonly troubles: readonly (FileTrouble & { readonly number: number })[]
	/** As the headers say; null where they do not, or say different things. */
	readonly sex: Sex | null
	readonly ageYears: number | null
	/** Series Instance UID, once stripped, to a number that is the same for series of the same patient. */
	readonly patientOfSeries: ReadonlyMap<string, number>
}

/** An instance was stripped, coded and kept on the device; or why not. */
export type PreparedFile =
	| {
			readonly outcome: 'prepared'
			readonly sizeBytes: number
			readonly originalSizeBytes: number
			readonly tookMs: number
			readonly preview: Picture | null
			/** The bytes, where the device had no room to keep them. */
			readonly unkeptBytes: Uint8Array<ArrayBuffer> | null
	  }
	| { readonly outcome: 'must-be-looked-at'; readonly reason: PixelRiskReason }
	| ({ readonly outcome: 'trouble' } & FileTrouble)

/** What the page may ask a worker, and what comes back. */
export interface Asks {
	/** Reads the headers and says what all files scanned so far make up. */
	scan: {
		asked: { files: readonly NumberedFile[]; keyJson: string; fingerprintKeyHex: string | null }
		answer: FoundFiles
	}
	/** Strips, codes and keeps one file. */
	prepare: {
		asked: { file: File; caseId: CaseId; keyJson: string; isLookedAt: boolean; wantsPreview: boolean }
		answer: PreparedFile
	}
	/** Draws a frame of an original that the poster must look at. */
	picture: { asked: { file: File; frameIndex: number; longestSidePx: number }; answer: Picture }
	/** Which texts hold the name or a number of the patient whose headers were scanned. */
	'find-patient': { asked: { texts: readonly string[] }; answer: readonly (readonly IdentityKind[])[] }
}

export type AskName = keyof Asks

export type WorkerRequest = {
	[Name in AskName]: { readonly id: number; readonly ask: Name; readonly asked: Asks[Name]['asked'] }
}[AskName]

export type WorkerReply =
	| { readonly id: number; readonly progress: number }
	| { readonly id: number; readonly answer: Asks[AskName]['answer'] }
	| { readonly id: number; readonly error: string }
