import { conceptIdOf, type Diagnosis } from '@readroom/contracts'

/** What readers called by one name is counted as another: 阑尾脓肿 in somebody's words as K35.3. */
export type ConceptMerge = { conceptId: string; into: Diagnosis }

/**
 * What a diagnosis is counted as on a case with these merges, each concept merged at most once: itself where none speaks
 * of it. A merge into what is merged in turn leads on, so that undoing either leaves the other as it was.
 */
export function countedAs(diagnosis: Diagnosis, merges: readonly ConceptMerge[]): Diagnosis {
	const passed = new Set<string>()
	let counted = diagnosis
	while (true) {
		const conceptId = conceptIdOf(counted)
		const merge = passed.has(conceptId) ? undefined : merges.find((one) => one.conceptId === conceptId)
		if (merge === undefined) return counted
		passed.add(conceptId)
		counted = merge.into
	}
}

/** Whether a further merge would lead back to where it starts, and so say nothing. */
export function isCircular(merge: ConceptMerge, merges: readonly ConceptMerge[]): boolean {
	return conceptIdOf(countedAs(merge.into, merges)) === merge.conceptId
}
