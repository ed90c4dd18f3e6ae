import { conceptIdOf, type Diagnosis, type Opinion } from '@readroom/contracts'
import { countedAs, type PoolableOpinion } from '@readroom/reading'
import type { Reader } from '../people/index.ts'
import type { OpinionVersion } from './opinions.queries.ts'

/** The opinion as it was written, with what became of it on its case. */
export function opinionOf(row: OpinionVersion, reader: Reader, reactions: Opinion['reactions'] = []): Opinion {
	return {
		id: row.id,
		caseId: row.case_id,
		reader: {
			id: row.reader_id,
			name: row.reader_name,
			title: row.reader_title,
			hospitalName: row.reader_hospital_name,
		},
		isMine: row.reader_id === reader.id,
		version: row.version,
		isBlind: row.is_blind,
		findings: row.findings,
		candidates: row.candidates.map((candidate) => ({ ...candidate, countedAs: mergedInto(candidate.diagnosis, row) })),
		urgency: row.urgency,
		nextStep: row.next_step,
		postedAt: row.posted_at.toISOString(),
		reactions,
	}
}

function mergedInto(diagnosis: Diagnosis, { merges }: OpinionVersion): Diagnosis | null {
	const counted = countedAs(diagnosis, merges)
	return conceptIdOf(counted) === conceptIdOf(diagnosis) ? null : counted
}

/** The opinion as it is counted and scored: merged concepts are one. */
export function poolableOf(row: OpinionVersion): PoolableOpinion {
	return {
		opinionId: row.id,
		readerId: row.reader_id,
		readerName: row.reader_name,
		isBlind: row.is_blind,
		isVerified: row.is_verified,
		postedAt: row.posted_at,
		candidates: row.candidates.map((candidate) => ({
			...candidate,
			diagnosis: countedAs(candidate.diagnosis, row.merges),
		})),
		findings: row.findings,
	}
}

/** Each reader's last blind version among these, which are oldest first: the one that counts. */
export function lastBlindVersions(versions: readonly OpinionVersion[]): OpinionVersion[] {
	const blind = versions.filter((version) => version.is_blind)
	return [...new Map(blind.map((version) => [version.reader_id, version])).values()]
}
