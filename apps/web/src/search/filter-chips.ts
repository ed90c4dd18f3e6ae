import type { CaseFilter } from '@readroom/contracts'
import type { Words } from '@readroom/messages'

/** One condition of a search, as it is shown and taken away. */
export interface FilterChip {
	readonly label: string
	/** The search without it. */
	readonly without: CaseFilter
}

/** Every condition but whose cases they are, which has a control of its own. */
export function filterChips(filter: CaseFilter, t: Words): FilterChip[] {
	const { q, status, lane, modality, bodyPart, sex, ageFrom, ageTo, withinDays, outcome, grade } = filter
	const hasAge = ageFrom !== undefined || ageTo !== undefined
	const chips: (FilterChip | undefined)[] = [
		q === undefined ? undefined : chip(filter, ['q'], t.search.words({ text: q })),
		status && chip(filter, ['status'], t.cases.status[status]),
		lane && chip(filter, ['lane'], t.vocabulary.lane[lane]),
		modality && chip(filter, ['modality'], t.vocabulary.modality[modality]),
		bodyPart && chip(filter, ['bodyPart'], t.vocabulary.bodyPart[bodyPart]),
		sex && chip(filter, ['sex'], t.vocabulary.sex[sex]),
		hasAge ? chip(filter, ['ageFrom', 'ageTo'], t.search.ageRange({ from: ageFrom, to: ageTo })) : undefined,
		withinDays && chip(filter, ['withinDays'], t.search.withinDays({ days: withinDays })),
		outcome === undefined ? undefined : chip(filter, ['outcome'], t.search.outcomeIs({ text: outcome })),
		grade && chip(filter, ['grade'], t.search.gradeIs({ grade })),
	].map((one) => (typeof one === 'object' ? one : undefined))
	return chips.filter((one) => one !== undefined)
}

function chip(filter: CaseFilter, names: readonly (keyof CaseFilter)[], label: string): FilterChip {
	const without = { ...filter }
	for (const name of names) delete without[name]
	return { label, without }
}
