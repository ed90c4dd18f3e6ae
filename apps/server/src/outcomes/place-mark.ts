import {
	type BodyOf,
	type CaseId,
	type placeMark as contract,
	type MarkId,
	MOST_MARKS,
	type OutcomeMark,
} from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { ownCareOf } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { countFrames, insertMark, listMarks } from './marks.queries.ts'

/**
 * Marks on an image of a closed case where it was.
 *
 * @throws Problem `case-not-found`, `not-permitted`; `outcome-not-known` while it is open; `image-not-in-case`;
 * `too-many-marks`
 */
export async function placeMark(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	place: BodyOf<typeof contract>,
): Promise<OutcomeMark> {
	return services.database.transaction().execute(async (tx) => {
		const { status } = await ownCareOf(tx, reader, caseId)
		if (status !== 'closed') throw new Problem('outcome-not-known')
		const frames = await countFrames(tx, { caseId, ...place })
		if (frames === undefined || place.frameNumber > frames) throw new Problem('image-not-in-case')
		if ((await listMarks(tx, [caseId])).length >= MOST_MARKS) throw new Problem('too-many-marks')

		const now = services.clock.now()
		const id = newId<MarkId>(now)
		await insertMark(tx, {
			id,
			case_id: caseId,
			series_instance_uid: place.seriesInstanceUid,
			sop_instance_uid: place.sopInstanceUid,
			frame_number: place.frameNumber,
			slice_number: place.sliceNumber,
			image_point_px: JSON.stringify(place.imagePointPx),
			patient_point_mm: place.patientPointMm && JSON.stringify(place.patientPointMm),
			placed_by: reader.id,
			placed_at: now,
		})
		await announce(tx, 'outcome-recorded', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'outcome-marked',
			personId: reader.id,
			caseId,
			detail: { markId: id, isRemoved: false },
			address: reader.address,
		})
		return { id, ...place }
	})
}
