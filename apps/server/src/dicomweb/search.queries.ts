import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { DicomJsonObject } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import type { Criterion, SearchQuery } from './search-criteria.ts'

export interface FoundStudy {
	study_attributes: DicomJsonObject
	modalities: string[]
	series_count: number
	instance_count: number
}

export interface FoundSeries extends FoundStudy {
	series_attributes: DicomJsonObject
	series_instance_count: number
}

export interface FoundInstance extends Pick<FoundSeries, 'study_attributes' | 'series_attributes'> {
	metadata: DicomJsonObject
}

export interface Scope {
	readonly reader: Reader
	readonly studyInstanceUid?: string | undefined
	readonly seriesInstanceUid?: string | undefined
}

/** The one rule of whose studies are found: own ones, and those of cases that the reader may see. */
function visibleStudies(reader: Reader): RawBuilder<SqlBool> {
	if (reader.verification === 'suspended') return sql<SqlBool>`false`
	return sql<SqlBool>`(
		study.owner_id = ${reader.id}
		OR EXISTS (
			SELECT FROM case_study JOIN reading_case ON reading_case.id = case_study.case_id
			WHERE case_study.study_instance_uid = study.study_instance_uid AND ${visibleTo(reader)}
		)
	)`
}

export async function findStudies(database: Database, scope: Scope, query: SearchQuery): Promise<FoundStudy[]> {
	const { rows } = await sql<FoundStudy>`
		SELECT found.attributes AS study_attributes, counted.*
		FROM (
			SELECT study.* FROM study
			WHERE ${conditions(scope, query)}
			ORDER BY study.created_at DESC, study.study_instance_uid
			LIMIT ${query.limit + 1} OFFSET ${query.offset}
		) AS found
		CROSS JOIN LATERAL ${countsOfStudy('found')} AS counted
		ORDER BY found.created_at DESC, found.study_instance_uid
	`.execute(database)
	return rows
}

export async function findSeriesList(database: Database, scope: Scope, query: SearchQuery): Promise<FoundSeries[]> {
	const { rows } = await sql<FoundSeries>`
		SELECT found.study_attributes, found.series_attributes, counted.*,
			(SELECT count(*) FROM instance WHERE instance.series_instance_uid = found.series_instance_uid)
				AS series_instance_count
		FROM (
			SELECT series.*, series.attributes AS series_attributes, study.attributes AS study_attributes
			FROM series JOIN study USING (study_instance_uid)
			WHERE ${conditions(scope, query)}
			ORDER BY series.created_at DESC, series.series_instance_uid
			LIMIT ${query.limit + 1} OFFSET ${query.offset}
		) AS found
		CROSS JOIN LATERAL ${countsOfStudy('found')} AS counted
		ORDER BY found.created_at DESC, found.series_instance_uid
	`.execute(database)
	return rows
}

export async function findInstances(database: Database, scope: Scope, query: SearchQuery): Promise<FoundInstance[]> {
	const { rows } = await sql<FoundInstance>`
		SELECT instance.metadata, series.attributes AS series_attributes, study.attributes AS study_attributes
		FROM instance
		JOIN series ON series.series_instance_uid = instance.series_instance_uid
		JOIN study ON study.study_instance_uid = instance.study_instance_uid
		WHERE ${conditions(scope, query)}
		ORDER BY instance.sop_instance_uid
		LIMIT ${query.limit + 1} OFFSET ${query.offset}
	`.execute(database)
	return rows
}

function countsOfStudy(found: 'found'): RawBuilder<unknown> {
	const uid = sql.ref(`${found}.study_instance_uid`)
	return sql`(
		SELECT
			ARRAY(
				SELECT DISTINCT series.attributes #>> '{00080060,Value,0}' FROM series
				WHERE series.study_instance_uid = ${uid} AND series.attributes #>> '{00080060,Value,0}' IS NOT NULL
				ORDER BY 1
			) AS modalities,
			(SELECT count(*) FROM series WHERE series.study_instance_uid = ${uid}) AS series_count,
			(SELECT count(*) FROM instance WHERE instance.study_instance_uid = ${uid}) AS instance_count
	)`
}

function conditions({ reader, studyInstanceUid, seriesInstanceUid }: Scope, query: SearchQuery): RawBuilder<SqlBool> {
	const all = [
		...(studyInstanceUid === undefined ? [] : [sql`study.study_instance_uid = ${studyInstanceUid}`]),
		...(seriesInstanceUid === undefined ? [] : [sql`series.series_instance_uid = ${seriesInstanceUid}`]),
		...query.criteria.map(condition),
		visibleStudies(reader),
	]
	return sql<SqlBool>`${sql.join(all, sql` AND `)}`
}

/** UIDs have columns of their own, and indexes. */
const COLUMNS: Readonly<Record<string, string>> = {
	'0020000D': 'study.study_instance_uid',
	'0020000E': 'series.series_instance_uid',
	'00080016': 'instance.sop_class_uid',
	'00080018': 'instance.sop_instance_uid',
	'00200013': 'instance.instance_number',
}

function condition(criterion: Criterion): RawBuilder<SqlBool> {
	if (criterion.tag === '00080061') {
		return sql<SqlBool>`EXISTS (
			SELECT FROM series AS any_series
			WHERE any_series.study_instance_uid = study.study_instance_uid
				AND ${compared(sql`any_series.attributes #>> '{00080060,Value,0}'`, criterion)}
		)`
	}
	return compared(valueOf(criterion), criterion)
}

function valueOf({ tag, level, isPersonName }: Criterion): RawBuilder<unknown> {
	const column = COLUMNS[tag]
	if (column !== undefined) return sql.ref(column)
	// The tag comes from the list of search keys, never from the caller.
	const path = sql.lit(isPersonName ? `{${tag},Value,0,Alphabetic}` : `{${tag},Value,0}`)
	return sql`${sql.ref(`${level}.attributes`)} #>> ${path}`
}

function compared(value: RawBuilder<unknown>, { match, isPersonName }: Criterion): RawBuilder<SqlBool> {
	switch (match.kind) {
		case 'uids':
			return sql<SqlBool>`${value} = ANY(${match.uids})`
		case 'text':
			if (isPersonName) return sql<SqlBool>`${value} ILIKE ${match.pattern}`
			// Without a wildcard an index can be used.
			return /[%_\\]/.test(match.pattern)
				? sql<SqlBool>`${value} LIKE ${match.pattern}`
				: sql<SqlBool>`${value} = ${match.pattern}`
		case 'range':
			return sql<SqlBool>`(
				(${match.from ?? null}::text IS NULL OR ${value} >= ${match.from ?? null})
				AND (${match.to ?? null}::text IS NULL OR left(${value}, ${match.to?.length ?? 0}) <= ${match.to ?? null})
			)`
		case 'number':
			return sql<SqlBool>`${value}::text = ${String(match.value)}`
	}
}
