import type { BodyPart, Modality } from '@readroom/contracts'

/** What a case is a picture of, as its series in reading order say: the first modality, the first body part known. */
export function subjectOf(series: readonly { modality: Modality; body_part: BodyPart | null }[]): {
	modality: Modality | null
	body_part: BodyPart | null
} {
	return {
		modality: series[0]?.modality ?? null,
		body_part: series.find(({ body_part }) => body_part !== null)?.body_part ?? null,
	}
}
