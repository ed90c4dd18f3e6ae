import { type CaseId, type CaseSeries, type CaseSummary, PROMISED_MINUTES, type ReadingCase } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { forReader } from './case-for-reader.ts'
import {
	type CaseImages,
	countReaders,
	findCaseImages,
	findLastReceipt,
	findSummary,
	listCaseSeries,
	listNamedPeople,
	type SummaryRow,
} from './cases.queries.ts'

type SeriesRow = Awaited<ReturnType<typeof listCaseSeries>>[number]

/**
 * The whole case as this reader may see it.
 *
 * @throws Problem `case-not-found` where he may not
 */
export async function showCase(database: Database, reader: Reader, caseId: CaseId): Promise<ReadingCase> {
	const row = await findSummary(database, reader, caseId)
	if (row === undefined) throw new Problem('case-not-found')
	const { part, isOpenToReader } = forReader(row, reader)
	const series = await listCaseSeries(database, caseId)
	const receipt = isOpenToReader ? await findLastReceipt(database, caseId) : undefined
	const counts = isOpenToReader ? await countReaders(database, [caseId]) : undefined
	const imageCount = series.reduce((sum, { frame_count }) => sum + frame_count, 0)
	return {
		...summaryOf(row, reader, {
			opinionCount: counts && (counts.get(caseId) ?? 0),
			images: { imageCount, preview: series[0]?.preview_webp ?? null },
		}),
		duration: row.duration,
		history: row.history,
		labs: row.labs,
		statReason: row.stat_reason,
		visibility: row.visibility,
		groupId: row.group_id,
		// Whom else the poster asked is between him and them.
		peopleIds: part === 'poster' ? await listNamedPeople(database, caseId) : [],
		series: series.map(seriesOf),
		receipt: receipt ? { action: receipt.action, givenAt: receipt.given_at.toISOString() } : null,
	}
}

/** A page of cases as this reader may see them; what each needs is fetched for all of them together. */
export async function summariesOf(
	database: Database,
	reader: Reader,
	rows: readonly SummaryRow[],
): Promise<CaseSummary[]> {
	const images = await findCaseImages(
		database,
		rows.map((row) => row.id),
	)
	const open = rows.filter((row) => forReader(row, reader).isOpenToReader).map((row) => row.id)
	const counts = await countReaders(database, open)
	const openIds = new Set(open)
	return rows.map((row) =>
		summaryOf(row, reader, {
			opinionCount: openIds.has(row.id) ? (counts.get(row.id) ?? 0) : undefined,
			images: images.get(row.id) ?? { imageCount: 0, preview: null },
		}),
	)
}

function summaryOf(
	row: SummaryRow,
	reader: Reader,
	{ opinionCount, images }: { opinionCount: number | undefined; images: CaseImages },
): CaseSummary {
	const { part, status } = forReader(row, reader)
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
		poster: {
			id: row.poster_id,
			name: row.poster_name,
			title: row.poster_title,
			hospitalName: row.poster_hospital_name,
		},
		createdAt: row.created_at.toISOString(),
		postedAt: row.posted_at?.toISOString() ?? null,
		answerDueAt: answerDueAt(row)?.toISOString() ?? null,
		closedAt: row.closed_at?.toISOString() ?? null,
		part,
		opinionCount: opinionCount ?? null,
		imageCount: images.imageCount,
		preview: previewUri(images.preview),
	}
}

function answerDueAt({ posted_at, lane }: SummaryRow): Date | undefined {
	const minutes = lane === null ? undefined : PROMISED_MINUTES[lane]
	if (posted_at === null || minutes === undefined) return undefined
	return new Date(posted_at.getTime() + minutes * 60_000)
}

function seriesOf(row: SeriesRow): CaseSeries {
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
		preview: previewUri(row.preview_webp),
		firstSlice: row.first_slice,
	}
}

function previewUri(webp: Buffer | null): string | null {
	return webp && `data:image/webp;base64,${webp.toString('base64')}`
}
