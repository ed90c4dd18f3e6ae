import type { CaseSeries } from '@readroom/contracts'
import type { JsonDataset } from '@readroom/dicom'
import { type Stack, stackOf } from './stack.ts'

/** Before each try. */
const PAUSES_MS = [0, 500, 1500, 4000]

/**
 * The slices of a series; undefined where the server does not give them, also after some tries.
 *
 * @param seriesNumber from 1, among the series of the case
 */
export async function fetchStack(series: CaseSeries, seriesNumber: number): Promise<Stack | undefined> {
	const url = `/dicom-web/studies/${series.studyInstanceUid}/series/${series.seriesInstanceUid}/metadata`
	for (const pauseMs of PAUSES_MS) {
		await new Promise((resolve) => setTimeout(resolve, pauseMs))
		const answer = await fetchMetadata(url)
		if (answer === 'refused') return undefined
		if (answer !== 'lost') return stackOf(series, seriesNumber, answer)
	}
	return undefined
}

async function fetchMetadata(url: string): Promise<JsonDataset[] | 'refused' | 'lost'> {
	try {
		const response = await fetch(url, { headers: { accept: 'application/dicom+json' } })
		if (!response.ok) return response.status < 500 ? 'refused' : 'lost'
		// Made by our own server with the same library; what is read of it is checked value by value.
		return (await response.json()) as JsonDataset[]
	} catch {
		// Not reached, or the line broke in the middle: the caller tries again.
		return 'lost'
	}
}
