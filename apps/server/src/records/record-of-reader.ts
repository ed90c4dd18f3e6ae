import type { HospitalId, PersonId, ReaderRecord } from '@readroom/contracts'
import { recordOf } from '@readroom/reading'
import type { Services } from '../services.ts'
import { countAnswered, countCapture, isRecordShared, listScoredOfReader } from './records.queries.ts'

/** A reader's record. Who may see it is for the caller to know. */
export async function recordOfReader(
	{ database, clock }: Services,
	reader: { id: PersonId; hospitalId: HospitalId },
): Promise<ReaderRecord> {
	const now = clock.now()
	const [opinions, answers, captureOfHospital, captureOfRoom, isShared] = await Promise.all([
		listScoredOfReader(database, reader.id),
		countAnswered(database, reader.id),
		countCapture(database, now, reader.hospitalId),
		countCapture(database, now),
		isRecordShared(database, reader.id),
	])
	return {
		...recordOf(opinions),
		answeredCount: answers.answered,
		awaitingOutcomeCount: answers.awaiting,
		captureOfHospital,
		captureOfRoom,
		isShared,
	}
}
