import { Enums, eventTarget, imageLoader, type Types } from '@cornerstonejs/core'
import { dropPicture, keepPicture, pictureOf } from './cornerstone.ts'
import type { DecodedPicture } from './decode-job.ts'
import type { LoadProblem } from './frame-bytes.ts'
import { loadingOrder, type StackOnScreen } from './loading-order.ts'
import { pictureBytes } from './modality-values.ts'
import { newPane, type PaneState, slicesOf, type ViewerSnapshot, visiblePanes } from './pane-state.ts'
import { PictureLoader, type Quality, type WantedPicture } from './picture-loader.ts'
import { firstIndexOf, type Slice } from './stack.ts'

interface PictureEvents {
	/** A picture is in the memory, in the place of a coarser one where there was one. */
	readonly onPicture: (slice: Slice, image: Types.IImage) => void
	/** What `problemOf` answers may be another thing from here on. */
	readonly onProblem: () => void
}

/** Of the memory, for what is loaded ahead; the rest is room for what is just being shown. */
const LOADED_AHEAD = 0.85

/** The pictures of a case: what is loaded next, and what leaves the memory before it is full. */
export class CasePictures implements Disposable {
	readonly #snapshot: () => ViewerSnapshot
	readonly #events: PictureEvents
	readonly #budgetBytes: number
	readonly #resources = new DisposableStack()
	readonly #loader: PictureLoader
	readonly #kept = new Map<string, Slice>()
	#isOrderStale = false

	/** @param memory.budgetBytes what decoded pictures may take together */
	constructor(snapshot: () => ViewerSnapshot, { budgetBytes }: { budgetBytes: number }, events: PictureEvents) {
		this.#snapshot = snapshot
		this.#events = events
		this.#budgetBytes = budgetBytes * LOADED_AHEAD
		this.#loader = this.#resources.use(
			new PictureLoader({
				onPicture: (slice, picture, quality) => void this.#keep(slice, picture, quality),
				onProblem: () => events.onProblem(),
				onSpeed: () => this.reorder(),
			}),
		)
		this.#hearOfRemoval()
		this.#hearOfLine()
	}

	/** Loads what the panes need now. Many changes in one turn make one new order. */
	reorder(): void {
		if (this.#isOrderStale) return
		this.#isOrderStale = true
		queueMicrotask(() => {
			this.#isOrderStale = false
			if (!this.#resources.disposed) this.#loader.setOrder(this.#order())
		})
	}

	problemOf(slice: Slice): LoadProblem | undefined {
		return this.#loader.problemOf(slice)
	}

	retry(slice: Slice): void {
		this.#loader.retry(slice)
	}

	[Symbol.dispose](): void {
		this.#resources.dispose()
	}

	async #keep(slice: Slice, picture: DecodedPicture, quality: Quality): Promise<void> {
		const image = keepPicture(slice, picture, quality)
		this.#kept.set(slice.imageId, slice)
		// It is in the memory when this has come back.
		await imageLoader.loadAndCacheImage(slice.imageId)
		if (this.#resources.disposed) return
		this.#makeRoom()
		this.#events.onPicture(slice, image)
	}

	#hearOfRemoval(): void {
		const removed = (event: Event): void => {
			const slice = this.#kept.get((event as CustomEvent<{ imageId: string }>).detail.imageId)
			if (slice === undefined) return
			this.#kept.delete(slice.imageId)
			this.#loader.forget(slice)
		}
		eventTarget.addEventListener(Enums.Events.IMAGE_CACHE_IMAGE_REMOVED, removed)
		this.#resources.defer(() => eventTarget.removeEventListener(Enums.Events.IMAGE_CACHE_IMAGE_REMOVED, removed))
	}

	#hearOfLine(): void {
		const leaving = new AbortController()
		addEventListener('online', () => this.#loader.retryLine(), { signal: leaving.signal })
		this.#resources.defer(() => leaving.abort())
	}

	#order(): WantedPicture[] {
		const snapshot = this.#snapshot()
		const { active, panes, stacks } = snapshot
		const visible = visiblePanes(snapshot).filter((index) => index !== active)
		const shown = [active, ...visible].flatMap((index) => stackOnScreen(snapshot, panes[index]))
		const shownStacks = new Set(shown.map(({ stackIndex }) => stackIndex))
		const hidden = stacks.flatMap((stack, stackIndex) =>
			shownStacks.has(stackIndex) ? [] : stackOnScreen(snapshot, newPane(stackIndex, firstIndexOf(stack))),
		)
		const { isSlowLine } = this.#loader
		return loadingOrder({ shown, hidden, budgetBytes: this.#budgetBytes, isSlowLine }).flatMap(
			({ stackIndex, sliceIndex, quality, isOnScreen }) => {
				const slice = stacks[stackIndex]?.slices[sliceIndex]
				return slice === undefined ? [] : [{ slice, quality, isOnScreen }]
			},
		)
	}

	/** Lets go of what is far from the slices on the screen before the memory is full. */
	#makeRoom(): void {
		let bytes = 0
		for (const imageId of this.#kept.keys()) bytes += pictureOf(imageId)?.sizeInBytes ?? 0
		if (bytes < this.#budgetBytes) return
		const wanted = new Set(this.#order().map(({ slice }) => slice.imageId))
		const drawn = new Set(this.#snapshot().panes.map((pane) => pane.drawn?.imageId))
		for (const imageId of this.#kept.keys()) {
			if (!wanted.has(imageId) && !drawn.has(imageId)) dropPicture(imageId)
		}
	}
}

/** Empty where nothing is known of the pane's series. */
function stackOnScreen(snapshot: ViewerSnapshot, pane: PaneState | undefined): StackOnScreen[] {
	const slices = slicesOf(snapshot, pane)
	const [first] = slices
	if (pane === undefined || first === undefined) return []
	return [
		{
			stackIndex: pane.stackIndex,
			sliceIndex: pane.sliceIndex,
			sliceCount: slices.length,
			sliceBytes: pictureBytes(first.description, first.rescale),
		},
	]
}
