/** P8: metadata of a study of 400 instances, which a viewer asks for before anything else. */
import type { Orthanc } from './orthanc.ts'
import { median, ms, NOT_MEASURED, type Row, times } from './row.ts'
import { storeStudy } from './store.ts'

const ROUNDS = 40

export async function measureMetadata(
	ours: { url: string; token: string },
	orthanc: Orthanc | undefined,
): Promise<Row[]> {
	const study = await storeStudy(ours, orthanc)
	const headers = { authorization: `Bearer ${ours.token}` }
	const mine = await ask(`${ours.url}/dicom-web/studies/${study}/metadata`, headers, ROUNDS)
	const theirs =
		orthanc === undefined ? Number.NaN : await ask(`${orthanc.dicomWebUrl}/studies/${study}/metadata`, {}, ROUNDS / 8)
	return [
		{
			number: 'P8',
			what: 'metadata of a study of 400 instances, median',
			goal: '≤ 10 ms',
			ours: ms(mine),
			beside: `Orthanc ${orthanc === undefined ? NOT_MEASURED : ms(theirs)}`,
			ratio: `${times(theirs / mine)} sooner`,
		},
	]
}

/** Median of milliseconds until the last byte; the first answer, which warms a cache up, is not counted. */
async function ask(url: string, headers: Readonly<Record<string, string>>, rounds: number): Promise<number> {
	const taken: number[] = []
	for (let round = 0; round <= rounds; round++) {
		const before = performance.now()
		const response = await fetch(url, { headers: { ...headers, accept: 'application/dicom+json' } })
		const instances = (await response.bytes()).byteLength
		if (!response.ok || instances === 0) throw new Error(`${url} answered ${response.status}`)
		if (round > 0) taken.push(performance.now() - before)
	}
	return median(taken)
}
