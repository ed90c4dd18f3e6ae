import type { Readable } from 'node:stream'
import { BodyPart, type PersonId, Phase, type StudyInstanceUid } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { StagedBlob } from '../blobs/index.ts'
import type { Tables } from '../database/tables.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import {
	deleteUnusedBlobs,
	ensureSeries,
	findStoredInstances,
	holdBlobs,
	holdStudies,
	insertInstances,
	insertRefusals,
	markForIndexing,
	type StoredRow,
} from './dicomweb.queries.ts'
import { FAILURE_REASON, type FailureReason, failureName } from './failure-reason.ts'
import { type ImageWorkers, WorkTooHeavy } from './image-workers.ts'
import type { FailedAttribute, InspectedInstance } from './inspect-instance.ts'
import { MultipartError } from './multipart.ts'
import { type ReceivedPart, receiveParts } from './receive-parts.ts'
import type { SeriesIndexer } from './series-indexer.ts'
import { stageAgain } from './stage-again.ts'

export interface ImageServices extends Services {
	readonly images: ImageWorkers
	readonly indexer: SeriesIndexer
}

export interface StoreRequest {
	/** Where the URL names a study, instances of others are refused. */
	readonly studyInstanceUid?: StudyInstanceUid | undefined
	readonly boundary: string
	readonly body: Readable
}

/** What became of the instances of one request, in no order. */
export interface StoreResult {
	readonly stored: readonly StoredInstance[]
	readonly failed: readonly FailedInstance[]
}

export type StoredInstance = Pick<
	InspectedInstance,
	'studyInstanceUid' | 'seriesInstanceUid' | 'sopInstanceUid' | 'sopClassUid'
>

export interface FailedInstance {
	/** Undefined where the header could not be read that far. */
	readonly sopInstanceUid: string | undefined
	readonly sopClassUid: string | undefined
	readonly failureReason: FailureReason
	/** Tags and keywords of what still identifies the patient, never a value. */
	readonly failedAttributes: readonly FailedAttribute[]
}

/** An instance that passed the second lock, with its bytes on the disk. */
interface Accepted {
	readonly instance: InspectedInstance
	readonly blob: StagedBlob
}

/** Looked through, written and synced at once for one request; small ones are in memory meanwhile. */
const INSTANCES_AT_ONCE = 8

/**
 * Stores the instances of a STOW-RS body (PS3.18 section 10.5). When this returns, what it calls stored is synced and
 * recorded, and nothing is left of the rest but that it was refused, and why.
 *
 * @throws Problem `request-invalid` for a body that is not whole, `body-too-large`; nothing of it is kept then
 */
export async function storeInstances(
	services: ImageServices,
	reader: Reader,
	request: StoreRequest,
): Promise<StoreResult> {
	const intake = new Intake(services, request.studyInstanceUid)
	try {
		await receiveAll(services, request, intake)
		if (intake.accepted.length === 0 && intake.failed.length === 0) throw new Problem('request-invalid')
		const result = await services.database
			.transaction()
			.execute((tx) => record(tx, services, reader, { accepted: intake.accepted, failed: intake.failed }))
		for (const { seriesInstanceUid } of result.stored) services.indexer.wake(seriesInstanceUid)
		return result
	} finally {
		// What was committed has another name by now; this is for the rest.
		await intake.discard()
	}
}

async function receiveAll(services: ImageServices, { boundary, body }: StoreRequest, intake: Intake): Promise<void> {
	const { largestInstanceBytes, largestUploadBytes } = services.config
	try {
		const parts = receiveParts(body, { boundary, blobs: services.blobs, largestInstanceBytes, largestUploadBytes })
		for await (const part of parts) await intake.take(part)
	} catch (cause) {
		if (!(cause instanceof MultipartError)) throw cause
		throw new Problem(cause.fault === 'too-large' ? 'body-too-large' : 'request-invalid', { cause })
	} finally {
		await intake.settle()
	}
}

/** The parts of one request, each looked through while it is written, and synced as soon as it is accepted. */
class Intake {
	readonly accepted: Accepted[] = []
	readonly failed: FailedInstance[] = []
	readonly #services: ImageServices
	readonly #studyInstanceUid: StudyInstanceUid | undefined
	readonly #staged = new Set<StagedBlob>()
	readonly #underWay = new Set<Promise<void>>()

	constructor(services: ImageServices, studyInstanceUid: StudyInstanceUid | undefined) {
		this.#services = services
		this.#studyInstanceUid = studyInstanceUid
	}

	async take(part: ReceivedPart): Promise<void> {
		if (!part.isInstance) {
			this.#fail({ failureReason: FAILURE_REASON.cannotUnderstand })
			return
		}
		this.#staged.add(part.blob)
		const work = this.#inspect(part.blob, part.chunks)
		this.#underWay.add(work)
		void work.finally(() => this.#underWay.delete(work)).catch(() => {}) // rejects to who waits below
		if (this.#underWay.size >= INSTANCES_AT_ONCE) await Promise.race(this.#underWay)
	}

	/** Waits for everything under way. */
	async settle(): Promise<void> {
		const results = await Promise.allSettled(this.#underWay)
		const broken = results.find((result) => result.status === 'rejected')
		if (broken !== undefined) throw broken.reason
	}

	async discard(): Promise<void> {
		await this.#services.blobs.discard([...this.#staged])
	}

	async #inspect(blob: StagedBlob, chunks: readonly Uint8Array[] | undefined): Promise<void> {
		if (chunks === undefined) await blob.written()
		const inspection = await this.#inspection(chunks ?? blob.path)
		if (!inspection.isAccepted) {
			this.#fail(inspection)
			await this.#drop(blob)
			return
		}
		const { instance, rewritten } = inspection
		if (this.#studyInstanceUid !== undefined && instance.studyInstanceUid !== this.#studyInstanceUid) {
			this.#fail({ ...instance, failureReason: FAILURE_REASON.doesNotMatchSopClass })
			await this.#drop(blob)
			return
		}
		const kept = rewritten === undefined ? blob : await stageAgain(this.#services.blobs, rewritten)
		if (kept !== blob) {
			this.#staged.add(kept)
			await this.#drop(blob)
		}
		this.accepted.push({ instance, blob: kept })
		await kept.sync()
	}

	async #inspection(instance: readonly Uint8Array[] | string) {
		try {
			return await this.#services.images.run('inspect', instance)
		} catch (error) {
			if (!(error instanceof WorkTooHeavy)) throw error
			return {
				isAccepted: false,
				sopClassUid: undefined,
				sopInstanceUid: undefined,
				failureReason: FAILURE_REASON.cannotUnderstand,
				failedAttributes: [],
			} as const
		}
	}

	#fail(failure: Partial<FailedInstance> & { failureReason: FailureReason }): void {
		this.failed.push({
			sopInstanceUid: failure.sopInstanceUid,
			sopClassUid: failure.sopClassUid,
			failureReason: failure.failureReason,
			failedAttributes: failure.failedAttributes ?? [],
		})
	}

	async #drop(blob: StagedBlob): Promise<void> {
		this.#staged.delete(blob)
		await blob.discard()
	}
}

/**
 * Writes down what arrived, gives the blobs their names, and says so in the audit, all in one transaction. Rows that
 * other requests may be writing too are taken in one order everywhere: studies, series, blobs, instances.
 */
async function record(
	tx: Transaction<Tables>,
	services: ImageServices,
	reader: Reader,
	{ accepted, failed }: { accepted: readonly Accepted[]; failed: readonly FailedInstance[] },
): Promise<StoreResult> {
	const now = services.clock.now()
	const { welcome, strangers } = await holdParents(tx, accepted, { ownerId: reader.id, now })
	await holdBlobs(tx, blobRows(welcome, now))
	const added = await insertInstances(tx, instanceRows(welcome, now))
	const { stored, clashing } = await withoutClashes(tx, welcome, added)
	await deleteUnusedBlobs(
		tx,
		clashing.map(({ blob }) => blob.sha256),
	)
	await markForIndexing(tx, distinct(stored.map(({ instance }) => instance.seriesInstanceUid)))

	const duplicates = [...strangers, ...clashing].map(({ instance }) => duplicate(instance))
	const allFailed = [...failed, ...duplicates]
	await insertRefusals(tx, refusalRows(allFailed, { personId: reader.id, now }))
	await services.blobs.commit(stored.map(({ blob }) => blob))
	await auditStore(tx, reader, { stored, failed: allFailed, now })
	return { stored: stored.map(({ instance }) => instance), failed: allFailed }
}

/** Adds studies and series, and sorts out what belongs to another person or another study. */
async function holdParents(
	tx: Transaction<Tables>,
	accepted: readonly Accepted[],
	{ ownerId, now }: { ownerId: PersonId; now: Date },
): Promise<{ welcome: Accepted[]; strangers: Accepted[] }> {
	const owners = await holdStudies(
		tx,
		firstOfEach(accepted, 'studyInstanceUid').map((instance) => studyRow(instance, { ownerId, now })),
	)
	const own = accepted.filter(({ instance }) => owners.get(instance.studyInstanceUid) === ownerId)
	const studies = await ensureSeries(
		tx,
		firstOfEach(own, 'seriesInstanceUid').map((instance) => seriesRow(instance, now)),
	)
	// Series of other people's studies were not asked for.
	const isWelcome = ({ instance }: Accepted) => studies.get(instance.seriesInstanceUid) === instance.studyInstanceUid
	return { welcome: accepted.filter(isWelcome), strangers: accepted.filter((one) => !isWelcome(one)) }
}

/** One instance of each study or series, sorted by its UID. */
function firstOfEach(
	accepted: readonly Accepted[],
	name: 'studyInstanceUid' | 'seriesInstanceUid',
): InspectedInstance[] {
	const first = new Map(accepted.toReversed().map(({ instance }) => [instance[name], instance]))
	return [...first.values()].toSorted((a, b) => (a[name] < b[name] ? -1 : 1))
}

function studyRow(instance: InspectedInstance, { ownerId, now }: { ownerId: PersonId; now: Date }) {
	return {
		study_instance_uid: instance.studyInstanceUid,
		owner_id: ownerId,
		attributes: JSON.stringify(instance.studyAttributes),
		created_at: now,
	}
}

function seriesRow(instance: InspectedInstance, now: Date) {
	return {
		series_instance_uid: instance.seriesInstanceUid,
		study_instance_uid: instance.studyInstanceUid,
		modality: instance.modality,
		body_part: instance.bodyPart === undefined ? null : BodyPart.parse(instance.bodyPart),
		proposed_phase: instance.phase === undefined ? null : Phase.parse(instance.phase),
		description: instance.description,
		attributes: JSON.stringify(instance.seriesAttributes),
		preview_webp: null,
		metadata_gzip: null,
		first_slice: null,
		indexed_at: null,
		created_at: now,
	}
}

function blobRows(accepted: readonly Accepted[], now: Date) {
	const byName = new Map(accepted.map(({ blob }) => [blob.sha256.toString('hex'), blob]))
	return [...byName]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([, blob]) => ({ sha256: blob.sha256, size_bytes: blob.sizeBytes, created_at: now }))
}

function instanceRows(accepted: readonly Accepted[], now: Date) {
	return accepted
		.toSorted((a, b) => (a.instance.sopInstanceUid < b.instance.sopInstanceUid ? -1 : 1))
		.map(({ instance, blob }) => ({
			sop_instance_uid: instance.sopInstanceUid,
			series_instance_uid: instance.seriesInstanceUid,
			study_instance_uid: instance.studyInstanceUid,
			sop_class_uid: instance.sopClassUid,
			blob_sha256: blob.sha256,
			size_bytes: blob.sizeBytes,
			transfer_syntax_uid: instance.transferSyntaxUid,
			instance_number: instance.instanceNumber ?? null,
			position_mm: instance.positionMm ?? null,
			frame_ranges: [...instance.frameRanges],
			metadata: instance.metadata,
			created_at: now,
		}))
}

/** Sorts out what is on record with other content or under other parents: the first content stays. */
async function withoutClashes(
	tx: Transaction<Tables>,
	accepted: readonly Accepted[],
	added: readonly StoredRow[],
): Promise<{ stored: Accepted[]; clashing: Accepted[] }> {
	const onRecord = new Map(added.map((row) => [row.sop_instance_uid, row]))
	const others = accepted.filter(({ instance }) => !onRecord.has(instance.sopInstanceUid))
	const found = await findStoredInstances(
		tx,
		others.map(({ instance }) => instance.sopInstanceUid),
	)
	for (const row of found) onRecord.set(row.sop_instance_uid, row)
	const isSame = ({ instance, blob }: Accepted) => {
		const row = onRecord.get(instance.sopInstanceUid)
		return (
			row?.blob_sha256.equals(blob.sha256) === true &&
			row.series_instance_uid === instance.seriesInstanceUid &&
			row.study_instance_uid === instance.studyInstanceUid
		)
	}
	return { stored: accepted.filter(isSame), clashing: accepted.filter((one) => !isSame(one)) }
}

function duplicate({ sopInstanceUid, sopClassUid }: InspectedInstance): FailedInstance {
	return { sopInstanceUid, sopClassUid, failureReason: FAILURE_REASON.duplicateInstance, failedAttributes: [] }
}

function refusalRows(failed: readonly FailedInstance[], { personId, now }: { personId: PersonId; now: Date }) {
	return failed.map(({ failureReason, failedAttributes }) => ({
		id: newId(now),
		person_id: personId,
		reason: failureName(failureReason),
		keywords: failedAttributes.map(({ keyword }) => keyword),
		refused_at: now,
	}))
}

async function auditStore(
	tx: Transaction<Tables>,
	reader: Reader,
	{ stored, failed, now }: { stored: readonly Accepted[]; failed: readonly FailedInstance[]; now: Date },
): Promise<void> {
	const by = { at: now, personId: reader.id, address: reader.address }
	if (stored.length > 0) {
		const studies = distinct(stored.map(({ instance }) => instance.studyInstanceUid)).length
		const sizeBytes = stored.reduce((sum, { blob }) => sum + blob.sizeBytes, 0)
		await recordAudit(tx, {
			...by,
			action: 'images-stored',
			detail: { instances: stored.length, studies, sizeBytes },
		})
	}
	if (failed.length > 0) {
		const identifying = failed.filter((one) => one.failureReason === FAILURE_REASON.identifiesPatient).length
		await recordAudit(tx, { ...by, action: 'images-refused', detail: { instances: failed.length, identifying } })
	}
}

function distinct<T>(values: readonly T[]): T[] {
	return [...new Set(values)]
}
