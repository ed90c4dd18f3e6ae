import type { Types } from '@cornerstonejs/core'
import type { OutcomeMark } from '@readroom/contracts'
import { modalityOf } from './pane-moves.ts'
import type { Panes } from './panes.ts'
import { type DrawnSlice, picturePlace } from './picture-place.ts'
import type { PicturePlace } from './viewer-state.ts'

/** In CSS pixels from the corner of a pane. */
interface PlaceInPane {
	readonly x: number
	readonly y: number
}

/** What lies at a place of a pane: values, points of the picture, marks, and how large a pixel is. */
export class PaneReadouts {
	readonly #panes: Panes
	#pointer: { readonly index: number; readonly place: PlaceInPane } | undefined

	constructor(panes: Panes) {
		this.#panes = panes
	}

	/** Says what lies under the pointer, also when the slice changes under it. */
	readUnder(index: number, place: PlaceInPane | undefined): void {
		this.#pointer = place && { index, place }
		this.tell(index)
	}

	/** The point of the picture under a place in a pane; undefined outside of it. */
	pictureAt(index: number, place: PlaceInPane): PicturePlace | undefined {
		const drawn = this.#drawnAt(index)
		const screen = this.#panes.screens.get(index)
		const world = screen?.worldAt(place.x, place.y)
		const pixel = world && screen?.pixelAt(world)
		return drawn && pixel && picturePlace(drawn, pixel)
	}

	/** Where a mark is in a pane; undefined where the pane shows another slice. */
	placeOfMark(index: number, mark: OutcomeMark): PlaceInPane | undefined {
		const { slice } = this.#drawnAt(index) ?? {}
		const isHere = slice?.sopInstanceUid === mark.sopInstanceUid && slice.frameNumber === mark.frameNumber
		return isHere ? this.#panes.screens.get(index)?.placeOf(mark.imagePointPx) : undefined
	}

	tell(index: number): void {
		const place = this.#pointer?.index === index ? this.#pointer.place : undefined
		const point = place && this.#panes.screens.get(index)?.worldAt(place.x, place.y)
		const readout = point && this.valueText(index, point)
		if (readout !== this.#panes.now.panes[index]?.readout) this.#panes.patch(index, { readout })
	}

	tellScale(index: number): void {
		const mmPerPx = this.#panes.screens.get(index)?.mmPerPx()
		if (mmPerPx !== this.#panes.now.panes[index]?.mmPerPx) this.#panes.patch(index, { mmPerPx })
	}

	valueText(index: number, point: Types.Point3): string | undefined {
		const values = this.#panes.screens.get(index)?.valueAt(point)
		if (values === undefined) return undefined
		const text = values.map((value) => String(Math.round(value * 100) / 100)).join(', ')
		return modalityOf(this.#panes.now, this.#panes.now.panes[index]) === 'CT' ? `${text} HU` : text
	}

	/** What a pane has on its screen. */
	#drawnAt(index: number): DrawnSlice | undefined {
		const pane = this.#panes.now.panes[index]
		const stack = pane && this.#panes.now.stacks[pane.stackIndex]
		const slice = stack?.slices[pane?.drawn?.sliceIndex ?? -1]
		if (pane?.drawn === undefined || stack === undefined || slice?.imageId !== pane.drawn.imageId) return undefined
		return { series: stack.series, slice, sliceNumber: pane.drawn.sliceIndex + 1 }
	}
}
