/** P6: STOW-RS, acknowledged means synced; beside Orthanc and beside writing the same bytes synced. */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Orthanc } from './orthanc.ts'
import { megabytes, NOT_MEASURED, type Row, times } from './row.ts'
import { newStudy, type Slice, uncompressed } from './slices.ts'

const SLICES = 400
const PER_REQUEST = 8

interface Target {
	readonly url: string
	readonly headers: Readonly<Record<string, string>>
}

export async function measureStore(ours: { url: string; token: string }, orthanc: Orthanc | undefined): Promise<Row[]> {
	const room = { url: `${ours.url}/dicom-web/studies`, headers: { authorization: `Bearer ${ours.token}` } }
	const other = orthanc && { url: `${orthanc.dicomWebUrl}/studies`, headers: {} }
	const rows: Row[] = []
	for (const connections of [1, 4]) {
		const floor = await writeSynced(await newStudy(SLICES), connections)
		const mine = await store(await newStudy(SLICES), room, connections)
		const theirs = other === undefined ? Number.NaN : await store(await newStudy(SLICES), other, connections)
		rows.push({
			number: 'P6',
			what: `STOW-RS of ${SLICES} HTJ2K slices, ${connections} connection${connections > 1 ? 's' : ''}`,
			goal: connections === 1 ? '≥ 1.7× Orthanc, ≥ 75 % of the synced-write floor' : '≥ 1.3× Orthanc',
			ours: speed(mine),
			beside: `Orthanc ${other === undefined ? NOT_MEASURED : speed(theirs)}, floor ${speed(floor)}`,
			ratio: `${times(mine / theirs)} Orthanc, ${Math.round((100 * mine) / floor)} % of the floor`,
		})
	}
	return rows
}

function speed(bytesPerSecond: number): string {
	return `${megabytes(bytesPerSecond)}/s`
}

/** Bytes per second. */
async function store(slices: readonly Slice[], target: Target, connections: number): Promise<number> {
	const requests = Array.from({ length: Math.ceil(slices.length / PER_REQUEST) }, (_, index) =>
		slices.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST),
	)
	return timed(slices, connections, requests, (batch) => send(batch, target))
}

async function send(batch: readonly Slice[], { url, headers }: Target): Promise<void> {
	const boundary = 'readroom-bench'
	const parts = batch.flatMap(({ bytes }) => [
		Buffer.from(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`),
		bytes,
		Buffer.from('\r\n'),
	])
	const response = await fetch(url, {
		method: 'POST',
		headers: {
			...headers,
			accept: 'application/dicom+json',
			'content-type': `multipart/related; type="application/dicom"; boundary=${boundary}`,
		},
		body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
	})
	const answer = await response.text()
	if (!response.ok) throw new Error(`${url} answered ${response.status}: ${answer.slice(0, 300)}`)
}

async function writeSynced(slices: readonly Slice[], connections: number): Promise<number> {
	const directory = await mkdtemp(join(tmpdir(), 'readroom-bench-floor-'))
	try {
		return await timed(slices, connections, slices, async ({ sopInstanceUid, bytes }) => {
			await using file = await open(join(directory, sopInstanceUid), 'w')
			await file.writeFile(bytes)
			await file.datasync()
		})
	} finally {
		await rm(directory, { recursive: true, force: true })
	}
}

async function timed<Job>(
	slices: readonly Slice[],
	connections: number,
	jobs: readonly Job[],
	run: (job: Job) => Promise<void>,
): Promise<number> {
	const queue = [...jobs]
	const before = performance.now()
	await Promise.all(
		Array.from({ length: connections }, async () => {
			for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(job)
		}),
	)
	const seconds = (performance.now() - before) / 1000
	return slices.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / seconds
}

/** One study of 400 slices on both, for what is measured of reading. @returns its Study Instance UID */
export async function storeStudy(ours: { url: string; token: string }, orthanc: Orthanc | undefined): Promise<string> {
	const study = await newStudy(SLICES)
	await store(study, { url: `${ours.url}/dicom-web/studies`, headers: { authorization: `Bearer ${ours.token}` } }, 4)
	if (orthanc !== undefined) await store(study, { url: `${orthanc.dicomWebUrl}/studies`, headers: {} }, 4)
	return study[0]?.studyInstanceUid ?? ''
}

/** A four-phase CT of 102 slices without compression on Orthanc. @returns its Study Instance UID */
export async function storeUncompressed(orthanc: Orthanc): Promise<string> {
	const study = await uncompressed(await newStudy(102))
	await store(study, { url: `${orthanc.dicomWebUrl}/studies`, headers: {} }, 1)
	return study[0]?.studyInstanceUid ?? ''
}
