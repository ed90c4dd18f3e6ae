import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { createCase, postCase, setCaseStudies, withdrawCase } from '@readroom/contracts'
import {
	deidentify,
	newDeidentificationKey,
	parseDicomFile,
	putText,
	readDicomFile,
	text,
	withReviewedPixels,
	writeDicomFile,
} from '@readroom/dicom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DicomJsonObject } from '../database/tables.ts'
import {
	multipartOf,
	type StrippedInstance,
	strippedFile,
	strippedInstance,
	strippedStudy,
	testdata,
} from '../testing/stripped-images.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { FAILURE_REASON } from './failure-reason.ts'

const NATIVE = '1.2.840.10008.1.2.1'
const HTJ2K = '1.2.840.10008.1.2.4.202'

let ward: Ward
let owner: WardPerson
let peer: WardPerson
let study: StrippedInstance[]

beforeAll(async () => {
	ward = await testWard({ largestInstanceBytes: 64 * 1024 * 1024, largestUploadBytes: 256 * 1024 * 1024 })
	owner = await ward.person()
	peer = await ward.person({ hospital: '第二医院' })
	study = await strippedStudy({ series: 2, slices: 3, isHtj2k: true })
	expect((await store(owner, study)).status).toBe(200)
})

afterAll(async () => ward[Symbol.asyncDispose]())

/** The first slice of the study, unless another is asked for. */
function slice(index = 0, of: readonly StrippedInstance[] = study): StrippedInstance {
	const instance = of[index]
	if (instance === undefined) throw new Error(`there is no slice ${index}`)
	return instance
}

async function get(
	person: WardPerson | undefined,
	path: string,
	headers: Record<string, string> = {},
): Promise<Response> {
	const authorization = person && { authorization: `Bearer ${person.token}` }
	return fetch(`${ward.url}/dicom-web${path}`, { headers: { ...authorization, ...headers } })
}

async function post(
	person: WardPerson | undefined,
	body: Uint8Array,
	{ path = '/studies', headers = {} }: { path?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
	return fetch(`${ward.url}/dicom-web${path}`, {
		method: 'POST',
		headers: {
			...(person && { authorization: `Bearer ${person.token}` }),
			'content-type': 'multipart/related; type="application/dicom"; boundary=part-of-test',
			accept: 'application/dicom+json',
			...headers,
		},
		body: Uint8Array.from(body),
	})
}

async function store(person: WardPerson, instances: readonly { bytes: Uint8Array }[]): Promise<Response> {
	return post(person, multipartOf(instances.map(({ bytes }) => bytes)))
}

async function json(response: Response): Promise<DicomJsonObject> {
	return (await response.json()) as DicomJsonObject // what DICOMweb answers, looked at below
}

async function list(response: Response): Promise<DicomJsonObject[]> {
	return (await response.json()) as DicomJsonObject[] // as above
}

function items(answer: DicomJsonObject, tag: string): DicomJsonObject[] {
	return (answer[tag]?.Value ?? []) as DicomJsonObject[] // sequences of the answer
}

function value(item: DicomJsonObject | undefined, tag: string): unknown {
	return item?.[tag]?.Value?.[0]
}

function urlOf({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }: StrippedInstance): string {
	return `/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`
}

async function bytesOf(response: Response): Promise<Buffer> {
	return Buffer.from(await response.arrayBuffer())
}

/** Parts of a multipart answer: their Content-Type and bytes. */
async function partsOf(response: Response): Promise<{ type: string; bytes: Buffer }[]> {
	const boundary = /boundary=(\S+)/.exec(response.headers.get('content-type') ?? '')?.[1]
	const body = (await bytesOf(response)).toString('latin1')
	return body
		.split(`--${boundary}`)
		.slice(1, -1)
		.map((part) => {
			const [head = '', ...rest] = part.split('\r\n\r\n')
			const content = rest.join('\r\n\r\n').slice(0, -2)
			return { type: /Content-Type: (.*)/.exec(head)?.[1] ?? '', bytes: Buffer.from(content, 'latin1') }
		})
}

async function partsOf100MB(): Promise<Buffer[]> {
	const images = await strippedStudy({
		slices: 200,
		change: ({ dataset }) => {
			putText(dataset, 'NumberOfFrames', '16')
			dataset.elements.set(0x7fe00010, { vr: 'OW', kind: 'value', bytes: randomBytes(128 * 128 * 2 * 16) })
		},
	})
	return images.map(({ bytes }) => multipartOf([bytes]).subarray(0, -'--part-of-test--\r\n'.length))
}

/** Bytes of buffers, without those that only wait to be collected. */
function buffersInUse(): number {
	setFlagsFromString('--expose-gc')
	runInNewContext('gc')()
	return process.memoryUsage().arrayBuffers
}

function sha256(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex')
}

async function blobCount(): Promise<number> {
	const directory = join(ward.services.config.dataDirectory, 'blobs')
	const names = await readdir(directory, { recursive: true, withFileTypes: true })
	return names.filter((entry) => entry.isFile()).length
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
	for (let tries = 0; tries < 200; tries++) {
		const seen = await look()
		if (seen !== undefined) return seen
		await delay(50)
	}
	throw new Error('it did not happen within ten seconds')
}

async function indexedSeries(uid: string) {
	return until(() =>
		ward.services.database
			.selectFrom('series')
			.selectAll()
			.where('series_instance_uid', '=', slice(0, study).seriesInstanceUid)
			.where('series_instance_uid', '=', uid as StrippedInstance['seriesInstanceUid'])
			.where('indexed_at', 'is not', null)
			.executeTakeFirst(),
	)
}

describe('STOW-RS', () => {
	test('stored instances are named with where they can be retrieved', async () => {
		const sent = await strippedStudy()
		const answer = await json(await store(owner, sent))
		expect(answer['00081190']?.Value).toEqual([`${ward.url}/dicom-web/studies/${slice(0, sent).studyInstanceUid}`])
		const stored = items(answer, '00081199')
		expect(new Set(stored.map((item) => value(item, '00081155')))).toEqual(
			new Set(sent.map((instance) => instance.sopInstanceUid)),
		)
		expect(stored.map((item) => value(item, '00081190'))).toContain(`${ward.url}/dicom-web${urlOf(slice(0, sent))}`)
		expect(answer['00081198']).toBeUndefined()
	})

	test('a file that still identifies is refused with the keywords of its tags, never values, and nothing is kept', async () => {
		const before = await blobCount()
		const original = await readFile(testdata('pixel-formats/CT_small.dcm'))
		const response = await store(owner, [{ bytes: original }])
		const body = await response.text()
		expect(response.status).toBe(409)
		const [failed] = items(JSON.parse(body) as DicomJsonObject, '00081198')
		expect(value(failed, '00081197')).toBe(FAILURE_REASON.identifiesPatient)
		const keywords = items(failed ?? {}, '00741048').map((attribute) => value(attribute, '00820019'))
		expect(keywords).toContain('PatientName')
		expect(keywords).toContain('InstitutionName')
		expect(items(failed ?? {}, '00741048').map((attribute) => value(attribute, '00720026'))).toContain('00100010')
		expect(body).not.toMatch(/CompressedSamples|JFK IMAGING|e\+1/)

		expect(await blobCount()).toBe(before)
		const { keywords: recorded, reason } = await ward.services.database
			.selectFrom('refused_instance')
			.selectAll()
			.orderBy('id', 'desc')
			.executeTakeFirstOrThrow()
		expect(reason).toBe('identifiesPatient')
		expect(recorded).toEqual(keywords)
		expect(ward.logLines.join('')).not.toContain('CompressedSamples')
	})

	test('of a mixed body the good are stored and the others have a reason each: 202', async () => {
		const [good] = await strippedStudy({ slices: 1 })
		const report = await readFile(testdata('derived/highdicom-sr_document.dcm'))
		const text = await readFile(testdata('hostile/text-named-dcm.dcm'))
		const response = await store(owner, [slice(0, good ? [good] : []), { bytes: report }, { bytes: text }])
		const answer = await json(response)
		expect(response.status).toBe(202)
		expect(items(answer, '00081199')).toHaveLength(1)
		expect(items(answer, '00081198').map((item) => value(item, '00081197'))).toEqual([
			FAILURE_REASON.sopClassNotSupported,
		])
		// What cannot even be named is in Other Failures Sequence.
		expect(items(answer, '0008119A').map((item) => value(item, '00081197'))).toEqual([FAILURE_REASON.cannotUnderstand])
	})

	test('the same instance again is stored again without a second copy', async () => {
		const before = await blobCount()
		expect((await store(owner, study)).status).toBe(200)
		expect(await blobCount()).toBe(before)
		const { count } = await ward.services.database
			.selectFrom('instance')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('study_instance_uid', '=', slice().studyInstanceUid)
			.executeTakeFirstOrThrow()
		expect(count).toBe(study.length)
	})

	test('other content under a known SOP Instance UID is refused, and the first content stays', async () => {
		const [first] = await strippedStudy({ slices: 1 })
		await store(owner, first ? [first] : [])
		const original = slice(0, first ? [first] : [])
		const file = parseDicomFile(original.bytes)
		putText(file.dataset, 'KVP', '99')
		const response = await store(owner, [{ bytes: writeDicomFile(file) }])
		expect(response.status).toBe(409)
		expect(value(items(await json(response), '00081198')[0], '00081197')).toBe(FAILURE_REASON.duplicateInstance)
		const kept = await bytesOf(
			await get(owner, urlOf(original), { accept: `application/dicom; transfer-syntax=${NATIVE}` }),
		)
		expect(kept.equals(original.bytes)).toBe(true)
	})

	test('an instance cannot be moved to another series, nor a series to another study', async () => {
		const [first, other] = [await strippedStudy({ slices: 1 }), await strippedStudy({ slices: 1 })]
		await store(owner, [...first, ...other])
		const moved = parseDicomFile(slice(0, first).bytes)
		putText(moved.dataset, 'SeriesInstanceUID', slice(0, other).seriesInstanceUid)
		const response = await store(owner, [strippedInstance(moved)])
		expect(response.status).toBe(409)
		expect(value(items(await json(response), '00081198')[0], '00081197')).toBe(FAILURE_REASON.duplicateInstance)
	})

	test("nobody can add to another person's study", async () => {
		const file = parseDicomFile(slice().bytes)
		putText(file.dataset, 'SOPInstanceUID', '2.25.329800735698586629295641978511506172918')
		const response = await store(peer, [strippedInstance(file)])
		expect(response.status).toBe(409)
		expect(value(items(await json(response), '00081198')[0], '00081197')).toBe(FAILURE_REASON.duplicateInstance)
	})

	test('a body to the address of one study takes no instance of another', async () => {
		const [one, other] = [await strippedStudy({ slices: 1 }), await strippedStudy({ slices: 1 })]
		const response = await post(owner, multipartOf([slice(0, one).bytes, slice(0, other).bytes]), {
			path: `/studies/${slice(0, one).studyInstanceUid}`,
		})
		expect(response.status).toBe(202)
		expect(items(await json(response), '00081198').map((item) => value(item, '00081155'))).toEqual([
			slice(0, other).sopInstanceUid,
		])
	})

	test('a body cut before its closing delimiter stores nothing', async () => {
		const before = await blobCount()
		const sent = await strippedStudy()
		const whole = multipartOf(sent.map(({ bytes }) => bytes))
		for (const missing of [1, 4, 20, 5000, whole.length - 30]) {
			const response = await post(owner, whole.subarray(0, whole.length - missing - 2))
			expect(response.status, `${missing} bytes short`).toBe(400)
			expect(response.headers.get('content-type')).toContain('application/problem+json')
		}
		expect(await blobCount()).toBe(before)
		expect((await get(owner, `/studies/${slice(0, sent).studyInstanceUid}/series`)).status).toBe(404)
	})

	test('a body that is not what it says is refused: 400, 406, 413, 415', async () => {
		const body = multipartOf([slice().bytes])
		expect((await post(owner, Buffer.from('--part-of-test--\r\n'))).status).toBe(400)
		expect((await post(owner, body, { headers: { accept: 'text/html' } })).status).toBe(406)
		expect(
			(await post(owner, body, { headers: { 'content-type': 'multipart/related; boundary=part-of-test' } })).status,
		).toBe(415)
		expect((await post(owner, body, { headers: { 'content-type': 'application/json' } })).status).toBe(415)
		expect(
			(await post(owner, body, { headers: { 'content-type': 'multipart/form-data; boundary=part-of-test' } })).status,
		).toBe(415)
		const noBoundary = { 'content-type': 'multipart/related; type="application/dicom"' }
		expect((await post(owner, body, { headers: noBoundary })).status).toBe(400)
		const large = multipartOf([Buffer.alloc(65 * 1024 * 1024)])
		expect((await post(owner, large)).status).toBe(413)
	})

	test('strangers and suspended people store nothing; those who wait for their hospital may', async () => {
		const body = multipartOf((await strippedStudy({ slices: 1 })).map(({ bytes }) => bytes))
		expect((await post(undefined, body)).status).toBe(401)
		const suspended = await ward.person({ verification: 'suspended' })
		expect([401, 403]).toContain((await post(suspended, body)).status)
		expect((await post(await ward.person({ verification: 'waiting' }), body)).status).toBe(200)
	})

	test('hostile and broken files have an answer each and leave nothing behind', async () => {
		const before = await blobCount()
		for (const name of await readdir(testdata('hostile'))) {
			const bytes = await readFile(testdata(`hostile/${name}`))
			expect((await store(owner, [{ bytes }])).status, name).toBe(409)
		}
		for (let seed = 0; seed < 40; seed++) {
			const bytes = Buffer.from(slice().bytes)
			for (let flips = 0; flips < 8; flips++) bytes[randomBytes(2).readUInt16LE() % 1500] = randomBytes(1)[0] ?? 0
			expect([200, 409]).toContain((await store(owner, [{ bytes }])).status)
		}
		expect(await blobCount()).toBe(before)
	})

	test('a picture that may have text drawn into it is refused until a person has looked at it', async () => {
		const original = await readDicomFile(new Uint8Array(await readFile(testdata('pixel-formats/SC_rgb_small_odd.dcm'))))
		const stripped = deidentify(original, newDeidentificationKey(randomBytes)).file
		const response = await store(owner, [strippedInstance(stripped)])
		const [failed] = items(await json(response), '00081198')
		expect(items(failed ?? {}, '00741048').map((item) => value(item, '00820019'))).toEqual(['BurnedInAnnotation'])
		expect((await store(owner, [strippedInstance(withReviewedPixels(stripped, 'looked-at'))])).status).toBe(200)
	})

	test('a program hidden in the preamble or behind the data is not kept', async () => {
		const hidden = Buffer.from(slice().bytes)
		hidden.write('MZ', 0, 'latin1')
		const trailing = Buffer.concat([slice().bytes, Buffer.from('<script>alert(1)</script>')])
		for (const bytes of [hidden, trailing]) expect((await store(owner, [{ bytes }])).status).toBe(409)
	})

	test('what is stored and refused is in the audit, by count', async () => {
		const entries = await ward.services.database
			.selectFrom('audit_entry')
			.select(['action', 'detail'])
			.where('person_id', '=', owner.id)
			.where('action', 'in', ['images-stored', 'images-refused'])
			.orderBy('sequence')
			.execute()
		expect(entries[0]).toMatchObject({ action: 'images-stored', detail: { instances: 6, studies: 1 } })
		expect(entries.some(({ action, detail }) => action === 'images-refused' && detail['identifying'] === 1)).toBe(true)
	})

	test('an instance of 40 MB is stored without being held in memory, its frames found', async () => {
		const [one] = await strippedStudy({
			slices: 1,
			change: ({ dataset }) => {
				putText(dataset, 'NumberOfFrames', '1250')
				const frame = randomBytes(128 * 128 * 2)
				const pixels = Buffer.concat(Array.from({ length: 1250 }, () => frame))
				dataset.elements.set(0x7fe00010, { vr: 'OW', kind: 'value', bytes: pixels })
			},
		})
		const large = slice(0, one ? [one] : [])
		expect((await store(owner, [large])).status).toBe(200)
		const accept = `application/octet-stream; transfer-syntax=${NATIVE}`
		const last = await bytesOf(await get(owner, `${urlOf(large)}/frames/1250`, { accept }))
		expect(last.equals(large.bytes.subarray(-128 * 128 * 2))).toBe(true)
		expect((await get(owner, `${urlOf(large)}/frames/1251`, { accept })).status).toBe(404)
		const cut = large.bytes.subarray(0, large.bytes.length - 128 * 128 * 2)
		expect((await store(owner, [{ bytes: cut }])).status).toBe(409)
	})

	test('a body of 100 MB is taken in flat memory', { timeout: 120_000 }, async () => {
		const beforeBytes = buffersInUse()
		const parts = await partsOf100MB()
		let unsentBytes = parts.reduce((sum, { length }) => sum + length, 0)
		expect(unsentBytes).toBeGreaterThan(100e6)
		let mostHeldBytes = 0
		async function* body() {
			for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
				unsentBytes -= part.length
				yield part
				if (parts.length % 40 === 0) mostHeldBytes = Math.max(mostHeldBytes, buffersInUse() - unsentBytes - beforeBytes)
			}
			yield Buffer.from('--part-of-test--\r\n')
		}
		// Not fetch, which itself holds what it has sent.
		const asked = request(`${ward.url}/dicom-web/studies`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${owner.token}`,
				'content-type': 'multipart/related; type="application/dicom"; boundary=part-of-test',
			},
		})
		const [[answer]] = await Promise.all([once(asked, 'response'), pipeline(Readable.from(body()), asked)])
		answer.resume()
		expect(answer.statusCode).toBe(200)
		expect(mostHeldBytes).toBeLessThan(40e6)
	})
})

describe('indexing at arrival', () => {
	test('a series has its metadata, a small preview and its first slice soon after it arrived', async () => {
		const series = await indexedSeries(slice().seriesInstanceUid)
		const ordered = JSON.parse(String(gunzipSync(series.metadata_gzip ?? Buffer.alloc(0)))) as DicomJsonObject[]
		// From the feet to the head, though instance numbers run the other way.
		expect(ordered.map((item) => value(item, '00200013'))).toEqual([3, 2, 1])
		expect(series.preview_webp?.subarray(8, 12).toString()).toBe('WEBP')
		expect(series.preview_webp?.length).toBeLessThan(4_500)
		expect(series.frame_count).toBe(3)
		expect(series.first_slice).toMatchObject({
			sopInstanceUid: slice(1).sopInstanceUid,
			sliceNumber: 2,
			frameUrl: `/dicom-web${urlOf(slice(1))}/frames/1`,
			transferSyntaxUid: HTJ2K,
			rows: 128,
			columns: 128,
			isSigned: true,
			rescaleIntercept: -1024,
		})
	})

	test('what arrives later is indexed too', async () => {
		const all = await strippedStudy({ slices: 5 })
		await store(owner, all.slice(0, 2))
		await store(owner, all.slice(2))
		await until(async () => {
			const row = await ward.services.database
				.selectFrom('series')
				.select(['frame_count', 'indexed_at'])
				.where('series_instance_uid', '=', slice(0, all).seriesInstanceUid)
				.executeTakeFirst()
			return row?.indexed_at !== null && row?.frame_count === 5 ? row : undefined
		})
	})

	test('a series with damaged pixels stays readable, without a preview', async () => {
		const sent = await strippedStudy({
			slices: 1,
			isHtj2k: true,
		})
		const bytes = Buffer.from(slice(0, sent).bytes)
		bytes.fill(0x55, bytes.length - 4000, bytes.length - 10)
		expect((await store(owner, [{ bytes }])).status).toBe(200)
		const uid = slice(0, sent).seriesInstanceUid
		const row = await until(() =>
			ward.services.database
				.selectFrom('series')
				.selectAll()
				.where('series_instance_uid', '=', uid)
				.where('indexed_at', 'is not', null)
				.executeTakeFirst(),
		)
		expect(row.metadata_gzip).not.toBeNull()
		expect((await get(owner, `/studies/${slice(0, sent).studyInstanceUid}/series/${uid}/metadata`)).status).toBe(200)
	})
})

describe('QIDO-RS', () => {
	test('a person finds own studies, with what the standard asks for of each', async () => {
		const response = await get(owner, `/studies?StudyInstanceUID=${slice().studyInstanceUid}`)
		expect(response.headers.get('content-type')).toContain('application/dicom+json')
		const [found, ...others] = await list(response)
		expect(others).toEqual([])
		for (const tag of [
			'00080020',
			'00080030',
			'00080050',
			'00080061',
			'00080090',
			'00100010',
			'00100020',
			'00100030',
			'00100040',
			'0020000D',
			'00200010',
		]) {
			expect(found, tag).toHaveProperty(tag)
		}
		expect(found?.['00080061']?.Value).toEqual(['CT'])
		expect([value(found, '00201206'), value(found, '00201208')]).toEqual([2, 6])
	})

	test('series and instances are found below a study and across studies', async () => {
		const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = slice()
		const series = await list(await get(owner, `/studies/${studyInstanceUid}/series`))
		expect(series).toHaveLength(2)
		expect(value(series[0], '00201209')).toBe(3)
		expect(await list(await get(owner, `/studies/${studyInstanceUid}/instances`))).toHaveLength(6)
		expect(
			await list(await get(owner, `/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances`)),
		).toHaveLength(3)
		expect(await list(await get(owner, `/series?SeriesInstanceUID=${seriesInstanceUid}`))).toHaveLength(1)
		const [instance] = await list(await get(owner, `/instances?00080018=${sopInstanceUid}&includefield=KVP`))
		expect(instance).toMatchObject({
			'00080018': { Value: [sopInstanceUid] },
			'00280010': { Value: [128] },
			'00180060': { vr: 'DS' },
		})
		expect(instance).not.toHaveProperty('00180050')
	})

	test('matching: lists of UIDs, ranges of dates, wildcards, modalities', async () => {
		const mine = slice()
		const date = text(mine.file.dataset, 'StudyDate') ?? ''
		const patient = text(mine.file.dataset, 'PatientID') ?? ''
		const count = async (query: string) => {
			const response = await get(owner, `/studies?PatientID=${patient}&${query}`)
			return response.status === 204 ? 0 : (await list(response)).length
		}
		expect(await count(`StudyInstanceUID=${mine.studyInstanceUid},1.2.3`)).toBe(1)
		expect(await count(`StudyDate=${date}`)).toBe(1)
		expect(await count(`StudyDate=${date}-`)).toBe(1)
		expect(await count(`StudyDate=-${date}`)).toBe(1)
		expect(await count(`StudyDate=19000101-${Number(date) - 1}`)).toBe(0)
		expect(await count('ModalitiesInStudy=CT')).toBe(1)
		expect(await count('ModalitiesInStudy=MR')).toBe(0)
		expect(await count(`PatientName=${patient.slice(0, 5)}*`)).toBe(1)
		expect(await count(`PatientName=${patient.slice(0, -1)}?`)).toBe(1)
		// Wildcards of SQL are letters like others.
		expect(await count('PatientName=%25')).toBe(0)
		expect(await count('PatientName=_______')).toBe(0)
		expect(await count("StudyID=' OR 1=1 --")).toBe(0)
	})

	test('nothing found is 204, what is not understood 400', async () => {
		expect((await get(owner, '/studies?PatientID=nobody')).status).toBe(204)
		for (const query of [
			'Nonsense=1',
			'limit=-1',
			'limit=x',
			'offset=1e9',
			'offset=200000',
			'StudyDate=today',
			'StudyInstanceUID=x',
			'includefield=Nonsense',
			'SOPInstanceUID=1.2',
			'PatientID=%00',
			'PatientID=a&PatientID=b',
			'fuzzymatching=maybe',
		]) {
			expect((await get(owner, `/studies?${query}`)).status, query).toBe(400)
		}
		expect((await get(owner, '/studies', { accept: 'text/html' })).status).toBe(406)
	})

	test('pages follow each other without a gap, and a warning says that there is more', async () => {
		const { studyInstanceUid } = slice()
		const pages = await Promise.all(
			[0, 2, 4].map(async (offset) => get(owner, `/studies/${studyInstanceUid}/instances?limit=2&offset=${offset}`)),
		)
		expect(pages.map((page) => page.headers.get('warning') !== null)).toEqual([true, true, false])
		const uids = (await Promise.all(pages.map(list))).flat().map((item) => value(item, '00080018'))
		expect(new Set(uids)).toEqual(new Set(study.map(({ sopInstanceUid }) => sopInstanceUid)))
	})

	test("another person finds nothing of a study that no case shows him, and strangers aren't told anything", async () => {
		expect((await get(peer, `/studies?StudyInstanceUID=${slice().studyInstanceUid}`)).status).toBe(204)
		expect((await get(peer, `/series?SeriesInstanceUID=${slice().seriesInstanceUid}`)).status).toBe(204)
		expect((await get(peer, `/instances?SOPInstanceUID=${slice().sopInstanceUid}`)).status).toBe(204)
		expect((await get(peer, `/studies/${slice().studyInstanceUid}/series`)).status).toBe(404)
		expect((await get(undefined, '/studies')).status).toBe(401)
	})
})

describe('WADO-RS', () => {
	test('an instance comes back bit for bit, alone and in a multipart answer', async () => {
		const alone = await get(owner, urlOf(slice()), { accept: 'application/dicom; transfer-syntax=*' })
		expect(alone.headers.get('content-type')).toBe(`application/dicom; transfer-syntax=${HTJ2K}`)
		expect(alone.headers.get('x-content-type-options')).toBe('nosniff')
		expect(alone.headers.get('content-disposition')).toBe('attachment')
		expect((await bytesOf(alone)).equals(slice().bytes)).toBe(true)

		const accept = 'multipart/related; type="application/dicom"; transfer-syntax=*'
		const parts = await partsOf(await get(owner, `/studies/${slice().studyInstanceUid}`, { accept }))
		expect(parts.map(({ bytes }) => sha256(bytes)).toSorted()).toEqual(
			study.map(({ bytes }) => sha256(bytes)).toSorted(),
		)
	})

	test('who names no transfer syntax, or explicit little endian, gets native pixels', async () => {
		for (const accept of ['application/dicom', `application/dicom; transfer-syntax=${NATIVE}`]) {
			const file = parseDicomFile(await bytesOf(await get(owner, urlOf(slice()), { accept })))
			expect(file.transferSyntaxUid).toBe(NATIVE)
			const pixels = file.dataset.elements.get(0x7fe00010)
			expect(pixels?.kind === 'value' && pixels.bytes.length).toBe(128 * 128 * 2)
		}
		const seen = await get(owner, urlOf(slice()), {
			accept: 'application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90',
		})
		expect(seen.status).toBe(406)
	})

	test('a frame is the codestream as it was stored, whole and in ranges', async () => {
		const stored = slice()
		const pixels = stored.file.dataset.elements.get(0x7fe00010)
		const codestream = Buffer.from((pixels?.kind === 'fragments' && pixels.fragments[0]) || new Uint8Array())
		const accept = `application/octet-stream; transfer-syntax=${HTJ2K}`
		const url = `${urlOf(stored)}/frames/1`
		const whole = await get(owner, url, { accept, 'accept-encoding': 'gzip' })
		expect(whole.headers.get('content-encoding')).toBeNull()
		expect(whole.headers.get('content-type')).toBe(`application/octet-stream; transfer-syntax=${HTJ2K}`)
		const bytes = await bytesOf(whole)
		expect(bytes.subarray(0, codestream.length).equals(codestream)).toBe(true)

		const head = await get(owner, url, { accept, range: 'bytes=0-99' })
		expect(head.status).toBe(206)
		expect(head.headers.get('content-range')).toBe(`bytes 0-99/${bytes.length}`)
		const tail = await get(owner, url, { accept, range: 'bytes=100-' })
		expect(Buffer.concat([await bytesOf(head), await bytesOf(tail)]).equals(bytes)).toBe(true)
		expect((await bytesOf(await get(owner, url, { accept, range: 'bytes=-5' }))).equals(bytes.subarray(-5))).toBe(true)
		const outside = await get(owner, url, { accept, range: `bytes=${bytes.length}-` })
		expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])

		const etag = whole.headers.get('etag') ?? ''
		expect((await get(owner, url, { accept, 'if-none-match': etag })).status).toBe(304)
		expect((await get(owner, url, { accept, range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200)
		expect(whole.headers.get('cache-control')).toBe('private, no-cache')
	})

	test('frames come as parts, in their own media type or native', async () => {
		const url = `${urlOf(slice())}/frames/1`
		const asJphc = await partsOf(await get(owner, url, { accept: 'multipart/related; type="image/jphc"' }))
		expect(asJphc.map(({ type }) => type)).toEqual([`image/jphc; transfer-syntax=${HTJ2K}`])
		const [native] = await partsOf(
			await get(owner, url, { accept: 'multipart/related; type="application/octet-stream"' }),
		)
		expect(native?.type).toBe(`application/octet-stream; transfer-syntax=${NATIVE}`)
		expect(native?.bytes).toHaveLength(128 * 128 * 2)
		expect((await get(owner, url, { accept: 'multipart/related; type="image/jls"' })).status).toBe(406)
		expect((await get(owner, `${urlOf(slice())}/frames/0`)).status).toBe(400)
		expect((await get(owner, `${urlOf(slice())}/frames/x`)).status).toBe(400)
		expect((await get(owner, `${urlOf(slice())}/frames/2`)).status).toBe(404)
	})

	test('metadata of a study, a series and an instance, gzipped for those who take it', async () => {
		const { studyInstanceUid, seriesInstanceUid } = slice()
		await indexedSeries(seriesInstanceUid)
		const at = async (path: string) => list(await get(owner, `${path}/metadata`))
		expect(await at(`/studies/${studyInstanceUid}`)).toHaveLength(6)
		expect(await at(`/studies/${studyInstanceUid}/series/${seriesInstanceUid}`)).toHaveLength(3)
		const [instance] = await at(urlOf(slice()))
		expect(instance).toMatchObject({
			'00080018': { Value: [slice().sopInstanceUid] },
			'7FE00010': { BulkDataURI: `/dicom-web${urlOf(slice())}/bulkdata/7FE00010` },
			'00083002': { Value: [HTJ2K] },
		})
		const plain = await get(owner, `/studies/${studyInstanceUid}/metadata`, { 'accept-encoding': 'identity' })
		expect(plain.headers.get('content-encoding')).toBeNull()
		expect(
			(await get(owner, `/studies/${studyInstanceUid}/metadata`, { accept: 'application/dicom+xml' })).status,
		).toBe(406)
	})

	test('rendered frames and thumbnails are pictures, within bounds', async () => {
		const url = `${urlOf(slice())}/rendered`
		const png = await get(owner, `${url}?viewport=64,64&window=40,400,linear`, { accept: 'image/png' })
		const bytes = await bytesOf(png)
		expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 64, 64])
		expect((await bytesOf(await get(owner, `${url}?quality=50`))).readUInt16BE(0)).toBe(0xffd8)
		for (const query of [
			'viewport=1000000,1000000',
			'viewport=0,1',
			'viewport=a',
			'window=NaN,1',
			'window=40,0',
			'window=40,400,sigmoid',
			'quality=9999',
			'quality=0',
			'unknown=1',
		]) {
			expect((await get(owner, `${url}?${query}`)).status, query).toBe(400)
		}
		expect((await get(owner, url, { accept: 'image/tiff' })).status).toBe(406)
		for (const path of [`/studies/${slice().studyInstanceUid}`, urlOf(slice()), `${urlOf(slice())}/frames/1`]) {
			expect((await get(owner, `${path}/thumbnail`)).headers.get('content-type')).toBe('image/jpeg')
		}
		expect((await get(owner, `${urlOf(slice())}/frames/9/rendered`)).status).toBe(404)
	})

	test('bulk data of the metadata can be had', async () => {
		const response = await get(owner, `${urlOf(slice())}/bulkdata/7FE00010`, {
			accept: 'multipart/related; type="application/octet-stream"; transfer-syntax=*',
		})
		expect(await partsOf(response)).toHaveLength(1)
		expect((await get(owner, `${urlOf(slice())}/bulkdata/00091002`)).status).toBe(404)
		expect((await get(owner, `${urlOf(slice())}/bulkdata/..%2f..%2fetc`)).status).toBe(404)
	})

	test('every transfer syntax that is stored can be had in explicit little endian and as a picture', async () => {
		const stored: string[] = []
		for (const name of await readdir(testdata('transfer-syntaxes'))) {
			const instance = await strippedFile(`transfer-syntaxes/${name}`)
			const response = await store(owner, [instance])
			if (response.status === 409) {
				const reason = value(items(await json(response), '00081198')[0], '00081197')
				expect([FAILURE_REASON.duplicateInstance, FAILURE_REASON.transferSyntaxNotSupported], name).toContain(reason)
				continue
			}
			stored.push(name)
			const native = await bytesOf(await get(owner, urlOf(instance), { accept: 'application/dicom' }))
			expect(parseDicomFile(native).transferSyntaxUid, name).toBe(NATIVE)
			expect((await get(owner, `${urlOf(instance)}/rendered`)).status, name).toBe(200)
		}
		expect(stored.length).toBeGreaterThan(8)
	})

	test('what another person may not see is 404, as what is not there, and a stranger gets 401', async () => {
		const unknown = { ...slice(), studyInstanceUid: '1.2.3.4' } as StrippedInstance
		for (const instance of [slice(), unknown]) {
			for (const path of ['', '/metadata', '/frames/1', '/rendered', '/thumbnail', '/bulkdata/7FE00010']) {
				const response = await get(peer, `${urlOf(instance)}${path}`)
				expect(response.status, path).toBe(404)
				expect(await response.json()).toMatchObject({ type: '/problems/study-not-found' })
				expect((await get(undefined, `${urlOf(instance)}${path}`)).status).toBe(401)
			}
		}
		const elsewhere = { ...slice(), seriesInstanceUid: slice(5).seriesInstanceUid }
		expect((await get(owner, urlOf(elsewhere))).status).toBe(404)
	})

	test('a look is in the audit before the bytes are sent, once for a series', async () => {
		const looker = await ward.person()
		const own = await strippedStudy({ slices: 2 })
		await store(looker, own)
		for (const instance of own) await get(looker, `${urlOf(instance)}/frames/1`)
		const looks = await ward.services.database
			.selectFrom('audit_entry')
			.select('detail')
			.where('person_id', '=', looker.id)
			.where('action', '=', 'images-read')
			.execute()
		expect(looks).toEqual([
			{
				detail: {
					studyInstanceUid: slice(0, own).studyInstanceUid,
					seriesInstanceUid: slice(0, own).seriesInstanceUid,
				},
			},
		])
	})

	test('a peer sees the images of a case that is shown to him, and no more once it is withdrawn', async () => {
		const shown = await strippedStudy({ slices: 1 })
		await store(owner, shown)
		const { studyInstanceUid, seriesInstanceUid } = slice(0, shown)
		const draft = await owner.call(createCase, {
			body: { complaint: 'c', question: 'q', sex: 'F', ageYears: 28, lane: 'routine', visibility: 'network' },
		})
		await owner.call(setCaseStudies, {
			params: { caseId: draft.id },
			body: { studies: [{ studyInstanceUid, series: [{ seriesInstanceUid }] }] },
		})
		expect((await get(peer, urlOf(slice(0, shown)))).status).toBe(404)
		await owner.call(postCase, { params: { caseId: draft.id } })
		await delay(600)
		expect((await get(peer, `${urlOf(slice(0, shown))}/frames/1`)).status).toBe(200)
		expect(await list(await get(peer, `/studies?StudyInstanceUID=${studyInstanceUid}`))).toHaveLength(1)

		await owner.call(withdrawCase, { params: { caseId: draft.id } })
		await delay(600)
		expect((await get(peer, `${urlOf(slice(0, shown))}/frames/1`)).status).toBe(404)
	})

	test('a byte that flipped on the disk is never served', async () => {
		const sent = await strippedStudy({ slices: 1 })
		await store(owner, sent)
		const name = sha256(slice(0, sent).bytes)
		const path = join(ward.services.config.dataDirectory, 'blobs', name.slice(0, 2), name)
		const bytes = await readFile(path)
		bytes[bytes.length - 7] = (bytes.at(-7) ?? 0) ^ 1
		await writeFile(path, bytes)
		expect((await get(owner, `${urlOf(slice(0, sent))}/frames/1`)).status).toBe(500)
		expect((await get(owner, urlOf(slice(0, sent)), { accept: 'application/dicom' })).status).toBe(500)
	})
})

test('every DICOMweb route is in the description of the API', async () => {
	const { paths } = (await (await fetch(`${ward.url}/api/openapi.json`)).json()) as { paths: Record<string, unknown> } // its shape is the standard's
	const routes = Object.keys(paths).filter((path) => path.startsWith('/dicom-web/'))
	expect(routes).toContain('/dicom-web/studies/{study}/series/{series}/instances/{instance}/frames/{frames}')
	expect(routes.length).toBeGreaterThanOrEqual(20)
})
