import { NotSent, planSeries, type ScannedFile, scanFile, scanHead, studyFingerprint } from '@readroom/client'
import type { Sex } from '@readroom/contracts'
import { OLDEST_AGE_YEARS } from '@readroom/contracts'
import {
	type AttributeName,
	type Dataset,
	type DeidentificationKey,
	DicomError,
	formatTag,
	remappedUid,
	text,
	texts,
} from '@readroom/dicom'
import type { PatientWords } from './identity-in-text.ts'
import type { SeriesInDraft } from './series-in-draft.ts'
import type { FileTrouble, FoundFiles, NumberedFile } from './worker-messages.ts'

interface Scanned {
	readonly number: number
	readonly scanned: ScannedFile
}

/** Most headers fit the first; a private element of the maker may need the second. */
const HEAD_BYTES = [16 * 1024, 256 * 1024]
const NAMES: readonly AttributeName[] = [
	'PatientName',
	'OtherPatientNames',
	'PatientBirthName',
	'PatientMotherBirthName',
]
const NUMBERS: readonly AttributeName[] = ['PatientID', 'OtherPatientIDs', 'AccessionNumber', 'StudyID', 'AdmissionID']
/** Enough to keep a disk busy. */
const READS_AT_ONCE = 8

/** Headers of everything dropped on a draft. They hold the identity, and live in one worker only. */
export class ScannedFiles {
	readonly #scanned = new Map<string, Scanned>()
	readonly #troubles: (FileTrouble & { number: number })[] = []

	/** Reads headers, several files at a time. */
	async add(files: readonly NumberedFile[], onProgress: (doneCount: number) => void): Promise<void> {
		const waiting = files.values()
		let doneCount = 0
		await Promise.all(
			Array.from({ length: READS_AT_ONCE }, async () => {
				for (const file of waiting) {
					await this.#addOne(file)
					onProgress(++doneCount)
				}
			}),
		)
	}

	async #addOne({ number, file }: NumberedFile): Promise<void> {
		try {
			const scanned = await scan(file)
			const before = this.#scanned.get(scanned.sopInstanceUid)
			// The same slice again: from a second copy of the folder, or because it was dropped again to go on.
			if (before !== undefined) this.#troubles.push({ number: before.number, reason: 'duplicate', place: '' })
			this.#scanned.set(scanned.sopInstanceUid, { number, scanned })
		} catch (error) {
			this.#troubles.push({ number, ...troubleOf(error) })
		}
	}

	/** What all files so far make up, in words that tell nothing of who the patient is. */
	found(key: DeidentificationKey, fingerprintKeyHex: string | null): FoundFiles {
		const scanned = [...this.#scanned.values()]
		const headers = scanned.map((one) => one.scanned.header)
		const fileOfSlice = new Map(
			scanned.map((one) => [remappedUid(one.scanned.sopInstanceUid, key), one.number] as const),
		)
		return {
			series: seriesFound(scanned, key, fingerprintKeyHex),
			fileOfSlice,
			troubles: this.#troubles,
			sex: onlyOne(headers.map(sexOf)),
			ageYears: onlyOne(headers.map(ageOf)),
			patientOfSeries: this.#patientOfSeries(key),
		}
	}

	#patientOfSeries(key: DeidentificationKey): Map<string, number> {
		const patients: string[] = []
		const ofSeries = new Map<string, number>()
		for (const { scanned } of this.#scanned.values()) {
			const patient = `${text(scanned.header, 'PatientID')}\n${text(scanned.header, 'PatientName')}`
			if (!patients.includes(patient)) patients.push(patient)
			ofSeries.set(remappedUid(scanned.seriesInstanceUid, key), patients.indexOf(patient))
		}
		return ofSeries
	}

	patientWords(): PatientWords {
		const headers = [...this.#scanned.values()].map(({ scanned }) => scanned.header)
		const all = (names: readonly AttributeName[]) =>
			new Set(headers.flatMap((header) => names.flatMap((name) => texts(header, name))))
		return { names: [...all(NAMES)], numbers: [...all(NUMBERS)] }
	}
}

/** The header, from as little of the file as holds it. */
async function scan(file: File): Promise<ScannedFile> {
	for (const headBytes of HEAD_BYTES) {
		if (headBytes >= file.size) break
		const scanned = await scanHead(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
		if (scanned !== undefined) return scanned
	}
	return scanFile(new Uint8Array(await file.arrayBuffer()))
}

function seriesFound(
	scanned: readonly Scanned[],
	key: DeidentificationKey,
	fingerprintKeyHex: string | null,
): SeriesInDraft[] {
	return planSeries(scanned).map(({ studyInstanceUid, description, files }) => {
		const risk = files.map((file) => file.scanned.pixelRisk).find((one) => one.risk === 'must-be-looked-at')
		return {
			studyInstanceUid: remappedUid(studyInstanceUid, key),
			seriesInstanceUid: remappedUid(description.seriesInstanceUid, key),
			fingerprint: fingerprintKeyHex === null ? null : studyFingerprint(fingerprintKeyHex, studyInstanceUid),
			modality: description.modality,
			bodyPart: description.bodyPart?.value ?? null,
			phase: description.phase?.value ?? null,
			isPhaseConfirmed: false,
			slices: files.map((file) => ({
				sopInstanceUid: remappedUid(file.scanned.sopInstanceUid, key),
				frameCount: file.scanned.frameCount,
			})),
			isLeftOut: false,
			riskReason: risk?.risk === 'must-be-looked-at' ? risk.reason : null,
			isLookedAt: false,
			preview: null,
			sentElsewhere: 0,
		}
	})
}

/** @returns the value that all who say anything agree on */
function onlyOne<Value>(said: readonly (Value | null)[]): Value | null {
	const [value, ...others] = new Set(said.filter((one) => one !== null))
	return value === undefined || others.length > 0 ? null : value
}

function sexOf(header: Dataset): Sex | null {
	const sex = text(header, 'PatientSex')
	return sex === 'F' || sex === 'M' || sex === 'O' ? sex : null
}

/** Patient's Age `038Y`; where it is missing, from the birth date to the examination. */
function ageOf(header: Dataset): number | null {
	const [, count, unit] = /^(\d{3})([DWMY])$/.exec(text(header, 'PatientAge') ?? '') ?? []
	const years =
		count === undefined ? yearsBetween(text(header, 'PatientBirthDate'), text(header, 'StudyDate')) : ageIn(count, unit)
	return years === null || years < 0 ? null : Math.min(years, OLDEST_AGE_YEARS)
}

function ageIn(count: string, unit: string | undefined): number {
	return unit === 'Y' ? Number(count) : unit === 'M' ? Math.floor(Number(count) / 12) : 0
}

/** Full years between two DA values, `19880531`. */
function yearsBetween(birth: string | undefined, examination: string | undefined): number | null {
	if (birth === undefined || examination === undefined || !/^\d{8}$/.test(birth) || !/^\d{8}$/.test(examination))
		return null
	const years = Math.floor((Number(examination) - Number(birth)) / 10_000)
	return years > 130 ? null : years
}

/** Why a file is not used, from what reading it threw. */
export function troubleOf(error: unknown): FileTrouble {
	if (error instanceof NotSent) return { reason: error.reason, place: '' }
	if (error instanceof DicomError) {
		if (error.byteOffset === 0) return { reason: 'not-dicom', place: '' }
		const offset = error.byteOffset === undefined ? '' : `@${error.byteOffset}`
		return { reason: 'damaged', place: `${error.tag === undefined ? '' : formatTag(error.tag)} ${offset}`.trim() }
	}
	// The file was moved, or the disk was taken out.
	if (error instanceof DOMException) return { reason: 'not-readable', place: '' }
	if (error instanceof Error && error.name === 'CodecError') return { reason: 'pixels-unreadable', place: '' }
	throw error
}
