import type { DepartmentRecord } from '@readroom/contracts'
import { accuracyOf, cellsBy, FEWEST_READERS, oncePerPatient, poolQuality, readersIn, speedOf } from '@readroom/reading'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { countCapture, listFirstAnswers, listReadersOf, listScoredOfRoom, type ScoredRow } from './records.queries.ts'

/** The readers of the caller's hospital taken together, without names, and the pool of the whole room beside them. */
export async function departmentRecord(
	{ database, clock }: Services,
	{ hospitalId, hospitalName }: Reader,
): Promise<DepartmentRecord> {
	const now = clock.now()
	const [ofRoom, readers, firstAnswers, captureOfHospital, captureOfRoom] = await Promise.all([
		listScoredOfRoom(database),
		listReadersOf(database, hospitalId),
		listFirstAnswers(database, hospitalId),
		countCapture(database, now, hospitalId),
		countCapture(database, now),
	])
	const counted = oncePerPatientAndReader(ofRoom)
	const own = counted.filter(({ readerId }) => readers.has(readerId))
	const readerCount = readersIn(own)
	return {
		hospitalName,
		readerCount,
		scoredCount: own.length,
		readers: readerCount < FEWEST_READERS ? null : accuracyOf(own),
		byBodyPart: cellsBy(own, ({ bodyPart }) => bodyPart),
		byModality: cellsBy(own, ({ modality }) => modality),
		firstAnswer: speedOf(firstAnswers),
		poolQuality: poolQuality(casesOf(counted)),
		captureOfHospital,
		captureOfRoom,
	}
}

function oncePerPatientAndReader(opinions: readonly ScoredRow[]): ScoredRow[] {
	return [...Map.groupBy(opinions, ({ readerId }) => readerId).values()].flatMap(oncePerPatient)
}

function casesOf(opinions: readonly ScoredRow[]) {
	return [...Map.groupBy(opinions, ({ caseId }) => caseId).values()].map((group) => ({
		poolRankOfOutcome: group[0]?.poolRankOfOutcome ?? null,
		opinions: group,
	}))
}
