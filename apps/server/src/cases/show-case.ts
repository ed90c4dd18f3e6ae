import type { Addendum, CaseId, CaseSeries, CaseSummary, ReadingCase, SeriesInstanceUid } from '@readroom/contracts'
import { promisedBy } from '@readroom/reading'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { type AddendumRow, listAddenda } from './addenda.queries.ts'
import { forReader } from './case-for-reader.ts'
import { listCaseSeries } from './case-images.queries.ts'
import { listNamedPeople, listReceipts } from './cases.queries.ts'
import { addendumOf } from './show-addendum.ts'
import { receiptOf } from './show-receipt.ts'
import { shownOn } from './shown-person.ts'
import { findSummary, type ListedRow, type SummaryRow } from './visible-cases.queries.ts'

type SeriesRow = Awaited<ReturnType<typeof listCaseSeries>>[number]

/** As many as the page shows at once: they travel with the case, the others are asked for when they are looked at. */
const INLINE_PREVIEWS = 4

/**
 * The whole case as this reader may see it.
 *
 * @throws Problem `case-not-found` where he may not
 */
export async function showCase(database: Database, reader: Reader, caseId: CaseId): Promise<ReadingCase> {
	const row = await findSummary(database, reader, caseId)
	if (row === undefined) throw new Problem('case-not-found')
	const { part, isOpenToReader, isGuest } = forReader(row, reader)
	const series = await listCaseSeries(database, caseId, { inlinePreviews: INLINE_PREVIEWS })
	const receipt = isOpenToReader ? receiptOf(await listReceipts(database, caseId)) : undefined
	return {
		...summaryOf(row, reader, {
			imageCount: series.reduce((sum, { frame_count }) => sum + frame_count, 0),
			preview: series[0] === undefined ? null : previewAddressOf(caseId, series[0]),
		}),
		duration: row.duration,
		history: row.history,
		labs: row.labs,
		statReason: row.stat_reason,
		visibility: row.visibility,
		groupId: row.group_id,
		// Whom else the poster asked is between him and them.
		peopleIds: part === 'poster' ? await listNamedPeople(database, caseId) : [],
		isGuest,
		postedAs: row.posted_as,
		addenda: addendaOf(await listAddenda(database, caseId), series),
		isHidden: row.hidden_at !== null,
		series: series.map((one) => seriesOf(caseId, one)),
		receipt: receipt ?? null,
	}
}

/** As many series as anybody looks at; the previews of more are left out. */
const SHARED_PREVIEWS = 60

/** The series of a case for who may ask for nothing but them: previews come with them. */
export async function caseSeriesOf(database: Database, caseId: CaseId): Promise<CaseSeries[]> {
	const rows = await listCaseSeries(database, caseId, { inlinePreviews: SHARED_PREVIEWS })
	return rows.map((row) => ({
		...seriesOf(caseId, row),
		preview: row.inline_preview === null ? null : previewData(row.inline_preview),
	}))
}

/** A case of a list as this reader may see it. */
export function listedSummaryOf(row: ListedRow, reader: Reader): CaseSummary {
	const { preview_series_uid: seriesInstanceUid, preview_made_at: madeAt } = row
	const hasPreview = seriesInstanceUid !== null && madeAt !== null
	return summaryOf(row, reader, {
		imageCount: row.image_count,
		preview: hasPreview ? previewAddress(row.id, { seriesInstanceUid, madeAt }) : null,
	})
}

function summaryOf(row: SummaryRow, reader: Reader, images: Pick<CaseSummary, 'imageCount' | 'preview'>): CaseSummary {
	const { part, status, isOpenToReader } = forReader(row, reader)
	return {
		id: row.id,
		label: row.label,
		status,
		lane: row.lane,
		sex: row.sex,
		ageYears: row.age_years,
		complaint: row.complaint,
		question: row.question,
		modality: row.modality,
		bodyPart: row.body_part,
		poster: shownOn(row, reader, {
			id: row.poster_id,
			name: row.poster_name,
			title: row.poster_title,
			hospitalName: row.poster_hospital_name,
		}),
		createdAt: row.created_at.toISOString(),
		postedAt: row.posted_at?.toISOString() ?? null,
		answerDueAt: answerDueAt(row)?.toISOString() ?? null,
		closedAt: row.closed_at?.toISOString() ?? null,
		part,
		opinionCount: isOpenToReader ? row.reader_count : null,
		...images,
	}
}

function answerDueAt({ posted_at, lane }: SummaryRow): Date | undefined {
	return posted_at === null || lane === null ? undefined : promisedBy(lane, posted_at)
}

function addendaOf(rows: readonly AddendumRow[], series: readonly SeriesRow[]): Addendum[] {
	return rows.map((row) =>
		addendumOf(
			row,
			series.filter((one) => one.addendum_id === row.id),
		),
	)
}

function seriesOf(caseId: CaseId, row: SeriesRow): CaseSeries {
	return {
		studyInstanceUid: row.study_instance_uid,
		seriesInstanceUid: row.series_instance_uid,
		modality: row.modality,
		bodyPart: row.body_part,
		phase: row.phase,
		description: row.description,
		instanceCount: row.instance_count,
		frameCount: row.frame_count,
		sizeBytes: row.size_bytes,
		preview: row.inline_preview === null ? previewAddressOf(caseId, row) : previewData(row.inline_preview),
		firstSlice: row.first_slice,
	}
}

function previewData(webp: Buffer): string {
	return `data:image/webp;base64,${webp.toString('base64')}`
}

function previewAddressOf(caseId: CaseId, row: SeriesRow): string | null {
	if (!row.has_preview) return null
	return previewAddress(caseId, { seriesInstanceUid: row.series_instance_uid, madeAt: row.preview_made_at })
}

/** Another one for every picture, so that browsers may keep what they have seen. */
function previewAddress(
	caseId: CaseId,
	{ seriesInstanceUid, madeAt }: { seriesInstanceUid: SeriesInstanceUid; madeAt: Date },
): string {
	return `/api/cases/${caseId}/previews/${seriesInstanceUid}?made=${madeAt.getTime()}`
}
