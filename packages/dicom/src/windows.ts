import type { Dataset } from './dataset.ts'
import type { Rescale, Window } from './gray-values.ts'
import { items, number, numbers, text, texts } from './values.ts'

export interface NamedWindow extends Window {
	/** Window Center & Width Explanation (0028,1055), as the scanner wrote it. */
	readonly explanation: string | undefined
}

export type WindowPreset = 'lung' | 'mediastinum' | 'soft-tissue' | 'bone' | 'brain' | 'abdomen' | 'liver'

/** In HU, as usual in reading rooms. */
export const WINDOW_PRESETS: Readonly<Record<WindowPreset, Window>> = {
	lung: { center: -600, width: 1500 },
	mediastinum: { center: 40, width: 350 },
	'soft-tissue': { center: 40, width: 400 },
	bone: { center: 400, width: 1800 },
	brain: { center: 40, width: 80 },
	abdomen: { center: 50, width: 400 },
	liver: { center: 60, width: 150 },
}

const NO_RESCALE: Rescale = { slope: 1, intercept: 0 }

/** Slope and intercept of a picture, 1 and 0 where it has none; in enhanced multi-frame pictures those of one frame. */
export function rescaleOf(dataset: Dataset, frameIndex = 0): Rescale {
	const ofFrame = items(dataset, 'PerFrameFunctionalGroupsSequence')[frameIndex]
	const shared = items(dataset, 'SharedFunctionalGroupsSequence')[0]
	const groups = [ofFrame, shared].filter((group) => group !== undefined)
	const transformed = groups.flatMap((group) => items(group, 'PixelValueTransformationSequence'))
	for (const from of [...transformed, dataset]) {
		const slope = number(from, 'RescaleSlope')
		const intercept = number(from, 'RescaleIntercept')
		if (slope !== undefined && intercept !== undefined) return { slope, intercept }
	}
	return NO_RESCALE
}

/** The windows that the scanner proposes, best first (PS3.3 C.11.2.1.2); empty where there is none that makes sense. */
export function windowsOf(dataset: Dataset): NamedWindow[] {
	const widths = numbers(dataset, 'WindowWidth')
	const explanations = texts(dataset, 'WindowCenterWidthExplanation')
	return numbers(dataset, 'WindowCenter').flatMap((center, index) => {
		const width = widths[index]
		return width === undefined || width < 1 ? [] : [{ center, width, explanation: explanations[index] }]
	})
}

export function isInverted(dataset: Dataset): boolean {
	return text(dataset, 'PhotometricInterpretation') === 'MONOCHROME1'
}
