import {
	type CaseId,
	conceptIdOf,
	Diagnosis,
	MOST_CANDIDATES,
	type Opinion,
	type OpinionDraft,
	Urgency,
} from '@readroom/contracts'
import { useCallback, useState } from 'react'
import { z } from 'zod'

/** An opinion being written, as it is kept on the device until it is posted. */
const WrittenOpinion = z.object({
	findings: z.string(),
	candidates: z.array(z.object({ diagnosis: Diagnosis, confidencePercent: z.number(), isDangerous: z.boolean() })),
	urgency: Urgency,
	nextStep: z.string(),
})
export type WrittenOpinion = z.infer<typeof WrittenOpinion>
export type WrittenCandidate = WrittenOpinion['candidates'][number]

export const EMPTY_OPINION: WrittenOpinion = { findings: '', candidates: [], urgency: 'soon', nextStep: '' }

/** Confidence offered for a new candidate: what is left, but no more than the one before and never less than a step. */
export function nextConfidence(candidates: readonly WrittenCandidate[]): number {
	const left = 100 - totalPercent(candidates)
	const previous = candidates.at(-1)?.confidencePercent ?? 60
	return Math.max(5, Math.min(left, candidates.length === 0 ? 60 : Math.floor(previous / 2 / 5) * 5))
}

export function totalPercent(candidates: readonly WrittenCandidate[]): number {
	return candidates.reduce((sum, { confidencePercent }) => sum + confidencePercent, 0)
}

export function conceptsOf(candidates: readonly WrittenCandidate[]): Set<string> {
	return new Set(candidates.map(({ diagnosis }) => conceptIdOf(diagnosis)))
}

export function isFull(candidates: readonly WrittenCandidate[]): boolean {
	return candidates.length >= MOST_CANDIDATES
}

/** What goes to the server: codes without their words, which the catalogue gives. */
export function draftToPost(written: WrittenOpinion): OpinionDraft {
	return { ...written, candidates: candidatesToPost(written.candidates) }
}

export function candidatesToPost(candidates: readonly WrittenCandidate[]): OpinionDraft['candidates'] {
	return candidates.map(({ diagnosis, ...rest }) => ({
		...rest,
		diagnosis:
			diagnosis.system === 'text'
				? { system: 'text', text: diagnosis.text }
				: { system: 'ICD-10', code: diagnosis.code },
	}))
}

/** A revision begins from what was posted last. */
export function writtenFrom({ findings, candidates, urgency, nextStep }: Opinion): WrittenOpinion {
	return {
		findings,
		urgency,
		nextStep,
		candidates: candidates.map(({ diagnosis, confidencePercent, isDangerous }) => ({
			diagnosis,
			confidencePercent,
			isDangerous,
		})),
	}
}

/**
 * The opinion being written, kept for this tab: a reload or a phone that locks loses nothing, and it does not stay on
 * a shared machine once the tab is closed.
 */
export function useWrittenOpinion(caseId: CaseId, start: WrittenOpinion) {
	const key = `readroom.opinion.${caseId}`
	const [written, setWritten] = useState<WrittenOpinion>(() => stored(key) ?? start)
	const write = useCallback(
		(change: Partial<WrittenOpinion>) =>
			setWritten((now) => {
				const next = { ...now, ...change }
				sessionStorage.setItem(key, JSON.stringify(next))
				return next
			}),
		[key],
	)
	const forget = useCallback(() => sessionStorage.removeItem(key), [key])
	return { written, write, forget }
}

function stored(key: string): WrittenOpinion | undefined {
	const json = sessionStorage.getItem(key)
	if (json === null) return undefined
	const parsed = WrittenOpinion.safeParse(JSON.parse(json))
	return parsed.success ? parsed.data : undefined
}
