import type { CaseId, SeriesInstanceUid, SopInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import { recordImageLook } from '../audit/index.ts'
import { studyVisibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import { noteFirstLook } from '../lanes/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { isStudyOfCase, type ShareViewer } from '../sharing/index.ts'
import { findInstance, type InstancePlace, listInstances, listSeriesOfStudy } from './dicomweb.queries.ts'
import { ShortMemory } from './short-memory.ts'

/** What a WADO-RS address names. */
export interface ImageAddress {
	readonly study: StudyInstanceUid
	readonly series?: SeriesInstanceUid | undefined
	readonly instance?: SopInstanceUid | undefined
}

/**
 * Frames are asked for by the hundred. What a reader may see is remembered for a moment only, since taking it away has to
 * act within a second; where an instance lies never changes while it is there.
 */
interface Remembered {
	readonly visible: ShortMemory<{ caseId?: CaseId } | undefined>
	readonly places: ShortMemory<InstancePlace | undefined>
}

const byDatabase = new WeakMap<Database, Remembered>()

function remembered(database: Database): Remembered {
	const known = byDatabase.get(database) ?? {
		visible: new ShortMemory({ lifetimeMs: 500, most: 10_000 }),
		places: new ShortMemory({ lifetimeMs: 10_000, most: 20_000 }),
	}
	byDatabase.set(database, known)
	return known
}

/** Who asks for images: a person, who opened a link in this browser, or one who is both. */
export interface Looker {
	readonly reader: Reader | undefined
	readonly viewer: ShareViewer | undefined
}

interface VisibleStudy {
	readonly caseId?: CaseId
	/** As whom he may see it: who is signed in counts first. */
	readonly by: Reader | ShareViewer
}

/**
 * The one way to a study's images: whether this looker may see it, and in which case.
 *
 * @throws Problem `study-not-found` where he may not, the same as where there is none
 */
export async function studyForLooker(
	{ database }: Services,
	{ reader, viewer }: Looker,
	study: StudyInstanceUid,
): Promise<VisibleStudy> {
	const { visible } = remembered(database)
	// All that the answer hangs on beside the study, so that a reader who was suspended asks anew.
	const key = reader && `${study} ${reader.id} ${reader.verification} ${reader.hospitalId}`
	const asReader = key && (await visible.get(key, () => studyVisibleTo(database, reader, study)))
	if (asReader) return { ...asReader, by: reader }
	// Whether the link is open was asked for this request.
	if (viewer !== undefined && (await isStudyOfCase(database, viewer.caseId, study))) {
		return { caseId: viewer.caseId, by: viewer }
	}
	throw new Problem('study-not-found')
}

/**
 * The instance at an address, once it is in the audit that the reader looks at its series.
 *
 * @throws Problem `study-not-found`
 */
export async function instanceForLooker(
	services: Services,
	looker: Looker,
	{ study, series, instance }: Required<ImageAddress>,
): Promise<InstancePlace> {
	const { caseId, by } = await studyForLooker(services, looker, study)
	const { places } = remembered(services.database)
	const place = instance && (await places.get(instance, () => findInstance(services.database, instance)))
	if (!place || place.study_instance_uid !== study || place.series_instance_uid !== series) {
		// It may arrive the next moment.
		if (instance) places.forget(instance)
		throw new Problem('study-not-found')
	}
	await noteImageLook(services, by, {
		studyInstanceUid: study,
		seriesInstanceUid: place.series_instance_uid,
		caseId,
	})
	return place
}

/**
 * All instances at an address, in reading order, once it is in the audit that the reader looks at their series.
 *
 * @throws Problem `study-not-found` also where there are none
 */
export async function instancesForLooker(
	services: Services,
	looker: Looker,
	{ study, series, instance }: ImageAddress,
): Promise<InstancePlace[]> {
	if (series !== undefined && instance !== undefined) {
		return [await instanceForLooker(services, looker, { study, series, instance })]
	}
	const { caseId, by } = await studyForLooker(services, looker, study)
	const instances = await listInstances(services.database, { studyInstanceUid: study, seriesInstanceUid: series })
	if (instances.length === 0) throw new Problem('study-not-found')
	for (const seriesInstanceUid of new Set(instances.map((one) => one.series_instance_uid))) {
		await noteImageLook(services, by, { studyInstanceUid: study, seriesInstanceUid, caseId })
	}
	return instances
}

/**
 * The series of a study, once it is in the audit that the reader looks at them.
 *
 * @param series only this one
 * @throws Problem `study-not-found` also where there are none
 */
export async function seriesForLooker(
	services: Services,
	looker: Looker,
	{ study, series }: Pick<ImageAddress, 'study' | 'series'>,
) {
	const { caseId, by } = await studyForLooker(services, looker, study)
	const all = await listSeriesOfStudy(services.database, study)
	const asked = series === undefined ? all : all.filter((one) => one.series_instance_uid === series)
	if (asked.length === 0) throw new Problem('study-not-found')
	for (const { series_instance_uid: seriesInstanceUid } of asked) {
		await noteImageLook(services, by, { studyInstanceUid: study, seriesInstanceUid, caseId })
	}
	return asked
}

/** In the audit, and where it is the first on a case in the timers, before a byte is sent. */
async function noteImageLook(
	services: Services,
	by: Reader | ShareViewer,
	look: { studyInstanceUid: StudyInstanceUid; seriesInstanceUid: SeriesInstanceUid; caseId: CaseId | undefined },
): Promise<void> {
	await recordImageLook(services, by, look)
	if (look.caseId !== undefined && 'id' in by) await noteFirstLook(services, by, look.caseId)
}
