import {
	Enums,
	getShouldUseCPURendering,
	type RenderingEngine,
	type StackViewport,
	type Types,
} from '@cornerstonejs/core'
import { patientPointMm, type Window } from '@readroom/dicom'
import { isFullPicture, pictureOf, voiRangeOf, windowOfVoi } from './cornerstone.ts'
import { onPlane, pixelAt, type View, worldOfPixel } from './readout.ts'
import type { Slice } from './stack.ts'

interface ScreenEvents {
	/** A picture is on the screen. */
	readonly onDrawn: (imageId: string, isFull: boolean) => void
	/** A person windowed. */
	readonly onWindow: (window: Window) => void
	/** A person zoomed or panned. */
	readonly onView: (view: View) => void
}

/** How a picture is shown. */
export interface Look {
	/** Undefined: the scanner's. */
	readonly window: Window | undefined
	readonly isInverted: boolean
	/** Undefined: the whole picture fits into the pane. */
	readonly view: View | undefined
}

/** One pane on the screen: an element that Cornerstone draws slices into. It holds all slices of the case, so that series change in place. */
export class PaneScreen implements Disposable {
	readonly #engine: RenderingEngine
	readonly #viewport: StackViewport
	readonly #slices: readonly Slice[]
	readonly #indexes: ReadonlyMap<string, number>
	readonly #events: ScreenEvents
	readonly #leaving = new AbortController()
	#settled: Slice | undefined
	/** Cornerstone tells what we change in the same way as what a person changes. */
	#isOurs = false

	constructor(
		{
			engine,
			element,
			id,
			slices,
		}: { engine: RenderingEngine; element: HTMLDivElement; id: string; slices: readonly Slice[] },
		events: ScreenEvents,
	) {
		this.#engine = engine
		this.#slices = slices
		this.#indexes = new Map(slices.map(({ imageId }, index) => [imageId, index]))
		this.#events = events
		engine.enableElement({
			viewportId: id,
			type: Enums.ViewportType.STACK,
			element,
			defaultOptions: { background: [0, 0, 0] },
		})
		this.#viewport = engine.getViewport<StackViewport>(id)
		this.#listen(element)
	}

	/** Draws a slice; waits for its picture where there is none yet. */
	async show(slice: Slice, look: Look, { isOtherSeries }: { isOtherSeries: boolean }): Promise<void> {
		const index = this.#indexes.get(slice.imageId)
		if (index === undefined || this.#leaving.signal.aborted) return
		if (this.#viewport.getImageIds().length === 0) {
			await this.#viewport.setStack(
				this.#slices.map(({ imageId }) => imageId),
				index,
			)
		} else {
			await this.#viewport.setImageIdIndex(index)
		}
		if (this.#leaving.signal.aborted || this.#viewport.getCurrentImageId() !== slice.imageId) return
		this.#settled = slice
		// A finer picture may have come while this one was on its way to the screen.
		const newest = pictureOf(slice.imageId)
		if (newest !== undefined && newest !== this.#viewport.getCornerstoneImage()) {
			this.#quietly(() => this.#viewport.renderImageObject(newest))
		}
		this.apply(look, { isOtherSeries })
	}

	/** Draws the finer picture of the slice that is shown. */
	refine(image: Types.IImage): void {
		if (this.#viewport.getCurrentImageId() !== image.imageId || this.#settled === undefined) return
		this.#quietly(() => this.#viewport.renderImageObject(image))
		this.#viewport.render()
	}

	apply({ window, isInverted, view }: Look, { isOtherSeries = false } = {}): void {
		const slice = this.#settled
		const image = this.#viewport.getCornerstoneImage()
		if (slice === undefined || image === undefined) return
		this.#quietly(() => {
			const voiRange = image.color || window === undefined ? ownRange(image) : voiRangeOf(window)
			this.#viewport.setProperties({ ...(voiRange && { voiRange }), invert: image.invert !== isInverted })
			if (view !== undefined) this.#look(view, slice)
			else if (isOtherSeries) this.#viewport.resetCamera()
		})
		this.#viewport.render()
	}

	fit(): void {
		this.#quietly(() => this.#viewport.resetCamera())
		this.#viewport.render()
	}

	/** How the pane looks at its picture now. */
	view(): View | undefined {
		const { focalPoint, parallelScale } = this.#viewport.getCamera()
		if (focalPoint === undefined || parallelScale === undefined) return undefined
		return { centreMm: patientPointMm(...focalPoint), halfSideMm: parallelScale * this.#shorterSide() }
	}

	/** What a CSS pixel is in the patient; undefined where the picture does not know its size. */
	mmPerPx(): number | undefined {
		const { parallelScale } = this.#viewport.getCamera()
		const { clientHeight } = this.#viewport.element
		if (parallelScale === undefined || clientHeight === 0 || this.#settled?.geometry === undefined) return undefined
		return (parallelScale * 2) / clientHeight
	}

	/** The window that the picture is shown with. */
	window(): Window | undefined {
		const { voiRange } = this.#viewport.getProperties()
		return voiRange && windowOfVoi(voiRange)
	}

	/** Where a place of the pane, in CSS pixels from its corner, lies in the patient. */
	worldAt(x: number, y: number): Types.Point3 | undefined {
		return this.#settled === undefined ? undefined : this.#viewport.canvasToWorld([x, y])
	}

	/** Where a pixel of the slice on the screen is in the pane, in CSS pixels from its corner. */
	placeOf({ column, row }: { column: number; row: number }): { readonly x: number; readonly y: number } | undefined {
		const slice = this.#settled
		if (slice === undefined) return undefined
		const offsetPx = pixelOffset()
		const [x, y] = this.#viewport.worldToCanvas(
			worldOfPixel(slice.geometry, { column: column + offsetPx, row: row + offsetPx }),
		)
		return { x, y }
	}

	/** The pixel of the slice on the screen that lies at a place; undefined outside of it. */
	pixelAt(point: Types.Point3): { readonly column: number; readonly row: number } | undefined {
		const slice = this.#settled
		return slice && pixelAt(slice.geometry, point, { ...slice.description, offsetPx: pixelOffset() })
	}

	/** The value of the picture at a place; three for colour. Undefined outside, and while the picture is a preview. */
	valueAt(point: Types.Point3): readonly number[] | undefined {
		const image = this.#viewport.getCornerstoneImage()
		if (image?.imageId !== this.#settled?.imageId || image === undefined || !isFullPicture(image)) return undefined
		const pixel = this.pixelAt(point)
		if (pixel === undefined) return undefined
		const first = (pixel.row * image.columns + pixel.column) * image.numberOfComponents
		return Array.from(image.getPixelData().subarray(first, first + image.numberOfComponents))
	}

	[Symbol.dispose](): void {
		this.#leaving.abort()
		if (!this.#engine.hasBeenDestroyed) this.#engine.disableElement(this.#viewport.id)
	}

	#listen(element: HTMLDivElement): void {
		const { signal } = this.#leaving
		const on = (type: string, heard: () => void): void => element.addEventListener(type, heard, { signal })
		on(Enums.Events.IMAGE_RENDERED, () => {
			const image = this.#viewport.getCornerstoneImage()
			if (image !== undefined && image.imageId === this.#settled?.imageId)
				this.#events.onDrawn(image.imageId, isFullPicture(image))
		})
		on(Enums.Events.VOI_MODIFIED, () => {
			const window = this.#isByPerson() ? this.window() : undefined
			if (window !== undefined) this.#events.onWindow(window)
		})
		on(Enums.Events.CAMERA_MODIFIED, () => {
			const view = this.#isByPerson() ? this.view() : undefined
			if (view !== undefined) this.#events.onView(view)
		})
	}

	/** While a slice is on its way Cornerstone moves its camera by itself. */
	#isByPerson(): boolean {
		if (this.#isOurs || this.#settled === undefined) return false
		return this.#settled.imageId === this.#viewport.getCurrentImageId()
	}

	#look({ centreMm, halfSideMm }: View, { geometry }: Slice): void {
		const { x, y, z } = geometry === undefined ? centreMm : onPlane(centreMm, geometry)
		const { focalPoint, position } = this.#viewport.getCamera()
		if (focalPoint === undefined || position === undefined) return
		const moved: Types.Point3 = [x - focalPoint[0], y - focalPoint[1], z - focalPoint[2]]
		this.#viewport.setCamera({
			focalPoint: [x, y, z],
			position: [position[0] + moved[0], position[1] + moved[1], position[2] + moved[2]],
			parallelScale: halfSideMm / this.#shorterSide(),
		})
	}

	/** As a part of the height. */
	#shorterSide(): number {
		const { clientWidth, clientHeight } = this.#viewport.element
		return clientHeight === 0 ? 1 : Math.min(1, clientWidth / clientHeight)
	}

	#quietly(change: () => void): void {
		this.#isOurs = true
		try {
			change()
		} finally {
			this.#isOurs = false
		}
	}
}

/** Drawn by the processor, Cornerstone takes the corner of a pixel for its place and not its middle. */
function pixelOffset(): number {
	return getShouldUseCPURendering() ? 0.5 : 0
}

function ownRange({ windowCenter, windowWidth }: Types.IImage): Types.VOIRange | undefined {
	if (typeof windowCenter !== 'number' || typeof windowWidth !== 'number') return undefined
	return voiRangeOf({ center: windowCenter, width: windowWidth })
}
