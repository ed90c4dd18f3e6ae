import { parseDicomFile } from '@readroom/dicom'
import { api } from 'dicomweb-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FetchingXhr } from '../testing/fetching-xhr.ts'
import { type StrippedInstance, strippedStudy } from '../testing/stripped-images.ts'
import { testWard, type Ward } from '../testing/ward.ts'

/** The attribute of each item, as the DICOM JSON model has it. */
type Found = Readonly<Record<string, { readonly Value?: readonly unknown[] }>>

/** The package describes its options by comments that ask for ones it does not need: said again as it documents them. */
interface Client {
	storeInstances(options: { datasets: ArrayBuffer[] }): Promise<unknown>
	searchForStudies(options: { queryParams: Record<string, string> }): Promise<Found[]>
	searchForSeries(options: Address): Promise<Found[]>
	searchForInstances(options: Address): Promise<Found[]>
	retrieveStudyMetadata(options: Address): Promise<Found[]>
	retrieveSeriesMetadata(options: Address): Promise<Found[]>
	retrieveInstanceMetadata(options: Address): Promise<Found[]>
	retrieveInstance(options: Address & Wanted): Promise<ArrayBuffer>
	retrieveSeries(options: Address & Wanted): Promise<ArrayBuffer[]>
	retrieveStudy(options: Address & Wanted): Promise<ArrayBuffer[]>
	retrieveInstanceFrames(options: Address & Wanted & { frameNumbers: number[] }): Promise<ArrayBuffer[]>
	retrieveInstanceRendered(options: Address & Wanted): Promise<ArrayBuffer[]>
}
interface Address {
	studyInstanceUID: string
	seriesInstanceUID?: string
	sopInstanceUID?: string
}
interface Wanted {
	mediaTypes?: { mediaType: string }[]
}

let ward: Ward
let study: StrippedInstance[]
let client: Client

beforeAll(async () => {
	vi.stubGlobal('XMLHttpRequest', FetchingXhr)
	ward = await testWard()
	const { token } = await ward.person()
	study = await strippedStudy({ slices: 4 })
	const DicomwebClient = api.DICOMwebClient as unknown as new (options: object) => Client // see Client
	client = new DicomwebClient({
		url: `${ward.url}/dicom-web`,
		headers: { Authorization: `Bearer ${token}` },
		verbose: false,
	})
	await client.storeInstances({ datasets: study.map(({ bytes }) => Uint8Array.from(bytes).buffer) })
})
afterAll(async () => {
	await ward[Symbol.asyncDispose]()
	vi.unstubAllGlobals()
})

function first(): StrippedInstance {
	const [instance] = study
	if (instance === undefined) throw new Error('the study is empty')
	return instance
}

function uids() {
	const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = first()
	return { studyInstanceUID: studyInstanceUid, seriesInstanceUID: seriesInstanceUid, sopInstanceUID: sopInstanceUid }
}

function valuesOf(found: Found[], tag: string): unknown[] {
	return found.map((item) => item[tag]?.Value?.[0])
}

describe('dicomweb-client, a DICOMweb client of other people', () => {
	test('finds what it has stored: studies, series, instances', async () => {
		const { studyInstanceUID, seriesInstanceUID } = uids()
		const studies = await client.searchForStudies({ queryParams: { StudyInstanceUID: studyInstanceUID } })
		expect(valuesOf(studies, '0020000D')).toEqual([studyInstanceUID])
		expect(valuesOf(await client.searchForSeries({ studyInstanceUID }), '0020000E')).toEqual([seriesInstanceUID])
		const instances = await client.searchForInstances({ studyInstanceUID, seriesInstanceUID })
		expect(new Set(valuesOf(instances, '00080018'))).toEqual(new Set(study.map((one) => one.sopInstanceUid)))
		expect(await client.searchForStudies({ queryParams: { PatientID: 'nobody' } })).toEqual([])
	})

	test('retrieves metadata of a study, a series and an instance', async () => {
		const all = uids()
		expect(await client.retrieveStudyMetadata(all)).toHaveLength(4)
		expect(await client.retrieveSeriesMetadata(all)).toHaveLength(4)
		expect(valuesOf(await client.retrieveInstanceMetadata(all), '00080018')).toEqual([all.sopInstanceUID])
	})

	test('retrieves an instance, a series and a study that are bit for bit what was stored', async () => {
		const all = uids()
		expect(Buffer.from(await client.retrieveInstance(all)).equals(first().bytes)).toBe(true)
		for (const got of [await client.retrieveSeries(all), await client.retrieveStudy(all)]) {
			const files = got.map((bytes) => Buffer.from(bytes).toString('base64'))
			expect(new Set(files)).toEqual(new Set(study.map(({ bytes }) => bytes.toString('base64'))))
		}
	})

	test('reads an instance that is stored as HTJ2K, which it does not know', async () => {
		const [compressed] = await strippedStudy({ slices: 1, isHtj2k: true })
		await client.storeInstances({ datasets: [Uint8Array.from(compressed?.bytes ?? []).buffer] })
		const native = await client.retrieveInstance({
			studyInstanceUID: compressed?.studyInstanceUid ?? '',
			seriesInstanceUID: compressed?.seriesInstanceUid ?? '',
			sopInstanceUID: compressed?.sopInstanceUid ?? '',
		})
		expect(parseDicomFile(new Uint8Array(native)).transferSyntaxUid).toBe('1.2.840.10008.1.2.1')
	})

	test('retrieves frames and rendered pictures', async () => {
		const [frame] = await client.retrieveInstanceFrames({ ...uids(), frameNumbers: [1] })
		expect(Buffer.from(frame ?? new ArrayBuffer(0)).equals(first().bytes.subarray(-128 * 128 * 2))).toBe(true)
		const [jpeg] = await client.retrieveInstanceRendered({ ...uids(), mediaTypes: [{ mediaType: 'image/jpeg' }] })
		expect(Buffer.from(jpeg ?? new ArrayBuffer(0)).readUInt16BE(0)).toBe(0xffd8)
	})
})
