import type { CaseDraft } from '@readroom/contracts'

/** What was written of a case so far; a field not yet written is absent, null or empty, as JSON or SQL gives it. */
export type DraftFields = { [Field in keyof CaseDraft]?: CaseDraft[Field] | null | undefined } & { seriesCount: number }

/** A field that keeps a draft from being posted, as `fields` of the problem `case-incomplete` lists it. */
export type MissingField = { path: string; reason: 'required' | 'required-for-stat' | 'required-for-visibility' }

/** What a draft still lacks to be put before its readers, in the order of the form; empty when it can be posted. */
export function missingForPost(draft: DraftFields): MissingField[] {
	const always = (['sex', 'ageYears', 'complaint', 'question', 'lane', 'visibility'] as const)
		.filter((path) => isBlank(draft[path]))
		.map((path): MissingField => ({ path, reason: 'required' }))
	return [...always, ...missingByChoice(draft), ...missingSeries(draft)]
}

function missingByChoice(draft: DraftFields): MissingField[] {
	const missing: MissingField[] = []
	if (draft.lane === 'stat' && isBlank(draft.statReason)) {
		missing.push({ path: 'statReason', reason: 'required-for-stat' })
	}
	if (draft.visibility === 'group' && isBlank(draft.groupId)) {
		missing.push({ path: 'groupId', reason: 'required-for-visibility' })
	}
	if (draft.visibility === 'people' && (draft.peopleIds ?? []).length === 0) {
		missing.push({ path: 'peopleIds', reason: 'required-for-visibility' })
	}
	return missing
}

function missingSeries(draft: DraftFields): MissingField[] {
	return draft.seriesCount > 0 ? [] : [{ path: 'series', reason: 'required' }]
}

function isBlank(value: string | number | null | undefined): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
