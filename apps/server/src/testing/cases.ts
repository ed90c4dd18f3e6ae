import { randomBytes, randomUUID } from 'node:crypto'
import type { OpinionDraft, ReadingCase, SentBody } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import type { Ward, WardPerson } from './ward.ts'

export interface PlantedStudy {
	readonly studyInstanceUid: contract.StudyInstanceUid
	readonly seriesInstanceUids: readonly contract.SeriesInstanceUid[]
	/** One for every instance. */
	readonly digests: readonly Buffer[]
}

/** A study as it lies in the database once it has arrived and is indexed, its blobs in the store. */
export async function plantStudy(
	{ services }: Ward,
	owner: Pick<WardPerson, 'id'>,
	{ seriesCount = 2, instanceCount = 3 } = {},
): Promise<PlantedStudy> {
	const { database, clock } = services
	const studyInstanceUid = newUid() as contract.StudyInstanceUid
	const created_at = clock.now()
	await database
		.insertInto('study')
		.values({ study_instance_uid: studyInstanceUid, owner_id: owner.id, attributes: '{}', created_at })
		.execute()
	const seriesInstanceUids: contract.SeriesInstanceUid[] = []
	const digests: Buffer[] = []
	for (let number = 1; number <= seriesCount; number++) {
		const seriesInstanceUid = newUid() as contract.SeriesInstanceUid
		seriesInstanceUids.push(seriesInstanceUid)
		await database
			.insertInto('series')
			.values({
				series_instance_uid: seriesInstanceUid,
				study_instance_uid: studyInstanceUid,
				modality: 'CT',
				body_part: 'abdomen',
				proposed_phase: null,
				description: 'ABDOMEN',
				attributes: '{}',
				preview_webp: Buffer.from(`preview ${number}`),
				metadata_gzip: null,
				first_slice: null,
				frame_count: instanceCount,
				indexed_at: created_at,
				created_at,
			})
			.execute()
		for (let instance = 0; instance < instanceCount; instance++) {
			digests.push(await plantInstance(services, { studyInstanceUid, seriesInstanceUid }))
		}
	}
	return { studyInstanceUid, seriesInstanceUids, digests }
}

async function plantInstance(
	{ database, blobs, clock }: Ward['services'],
	of: { studyInstanceUid: contract.StudyInstanceUid; seriesInstanceUid: contract.SeriesInstanceUid },
): Promise<Buffer> {
	const writer = blobs.stage()
	await writer.write(randomBytes(64))
	const { blob: staged } = writer.finish()
	await blobs.commit([staged])
	const created_at = clock.now()
	await database.insertInto('blob').values({ sha256: staged.sha256, size_bytes: 64, created_at }).execute()
	await database
		.insertInto('instance')
		.values({
			sop_instance_uid: newUid() as contract.SopInstanceUid,
			series_instance_uid: of.seriesInstanceUid,
			study_instance_uid: of.studyInstanceUid,
			sop_class_uid: '1.2.840.10008.5.1.4.1.1.2',
			blob_sha256: staged.sha256,
			size_bytes: 64,
			transfer_syntax_uid: '1.2.840.10008.1.2.1',
			instance_number: null,
			position_mm: null,
			frame_ranges: [0, 64],
			metadata: '{}',
			created_at,
		})
		.execute()
	return staged.sha256
}

/** A UID made of a UUID (PS3.5 section B.2). */
export function newUid(): string {
	return `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`
}

export const WHOLE_DRAFT = {
	sex: 'F',
	ageYears: 28,
	complaint: '转移性右下腹痛',
	duration: '2 天',
	history: '既往体健',
	labs: 'WBC 15.2',
	question: '是否阑尾炎穿孔？',
	lane: 'urgent',
	visibility: 'network',
} as const satisfies contract.CaseDraft

/** A draft with everything it needs to be posted. */
export async function draftCase(ward: Ward, poster: WardPerson, draft: contract.CaseDraft = {}): Promise<ReadingCase> {
	const { id } = await poster.call(contract.createCase, { body: { ...WHOLE_DRAFT, ...draft } })
	const study = await plantStudy(ward, poster)
	return poster.call(contract.setCaseStudies, { params: { caseId: id }, body: { studies: [caseStudyOf(study)] } })
}

export async function postedCase(ward: Ward, poster: WardPerson, draft: contract.CaseDraft = {}): Promise<ReadingCase> {
	const { id } = await draftCase(ward, poster, draft)
	return poster.call(contract.postCase, { params: { caseId: id } })
}

export function caseStudyOf(study: PlantedStudy): SentBody<typeof contract.setCaseStudies>['studies'][number] {
	return {
		studyInstanceUid: study.studyInstanceUid,
		series: study.seriesInstanceUids.map((seriesInstanceUid) => ({ seriesInstanceUid })),
	}
}

/** An opinion with these diagnoses, the most likely first: codes of the catalogue, or own words. */
export function opinion(diagnoses: readonly string[], more: Partial<OpinionDraft> = {}): OpinionDraft {
	return {
		findings: '回盲部管状增粗，周围脂肪模糊',
		candidates: diagnoses.map((diagnosis, index) => ({
			diagnosis: /^[A-Z]\d/.test(diagnosis)
				? { system: 'ICD-10', code: diagnosis }
				: { system: 'text', text: diagnosis },
			confidencePercent: [60, 20, 10, 5, 5][index] ?? 5,
			isDangerous: false,
		})),
		urgency: 'soon',
		nextStep: '',
		...more,
	}
}
