/**
 * The first picture of a case, before the app is there: previews that came with the page, then the first slice of
 * each series without loss. A few kilobytes beside the decoder; no React, no viewer. The app removes it when its own
 * viewer shows the same slices.
 */
import { decodeHtj2k, HTJ2K_LOSSLESS_RPCL, preloadHtj2k } from '@readroom/codecs/htj2k'
import type { CaseSeries, FirstSlice, ReadingCase } from '@readroom/contracts'
import { rgbaValues, type StoredValues } from '@readroom/dicom'
import './first-paint.css'
import { firstPaneCount, NARROW, paneOrder } from './pane-order.ts'

const FIRST_LOSSLESS_MARK = 'first-lossless-slice'

/**
 * Paints what the page came with and resolves when the first lossless slice is on the screen, or could not be.
 *
 * @param json the `ReadingCase` written into the page by the server
 */
export async function paintFirst(json: string): Promise<void> {
	const host = document.getElementById('first-paint')
	if (host === null) return
	// Written by our own server with the schema of the contracts; a stranger cannot put anything into it.
	const readingCase = JSON.parse(json) as ReadingCase
	const paneCount = firstPaneCount(readingCase.series.length, { isNarrow: matchMedia(NARROW).matches })
	const series = paneOrder(readingCase.series).slice(0, paneCount)
	host.dataset['panes'] = String(paneCount)
	const panes = series.map((one) => ({ one, pane: host.appendChild(previewPane(one)) }))
	host.hidden = false
	const [first, ...others] = panes
	if (first === undefined) return
	await paintSlice(first.one, first.pane)
	performance.mark(FIRST_LOSSLESS_MARK)
	// The rest goes on while the app loads; a slice that fails is the viewer's to report.
	void Promise.allSettled(others.map(({ one, pane }) => paintSlice(one, pane)))
}

function previewPane({ preview }: CaseSeries): HTMLElement {
	const pane = document.createElement('div')
	pane.className = 'first-paint-pane'
	if (preview !== null) {
		const image = document.createElement('img')
		image.src = preview
		image.alt = ''
		pane.append(image)
	}
	return pane
}

async function paintSlice({ firstSlice }: CaseSeries, pane: HTMLElement): Promise<void> {
	if (firstSlice === null || !canPaint(firstSlice)) return
	// The decoder and the slice travel at the same time.
	const [response] = await Promise.all([fetchFrame(firstSlice.frameUrl), preloadHtj2k()])
	// The preview stays; the viewer that follows asks again and says what is wrong.
	if (!response.ok) return
	const { pixels } = await decodeHtj2k(new Uint8Array(await response.arrayBuffer()))
	pane.replaceChildren(sliceCanvas(firstSlice, pixels))
}

function fetchFrame(url: string): Promise<Response> {
	const accept = `application/octet-stream; transfer-syntax=${HTJ2K_LOSSLESS_RPCL}`
	return fetch(url, { headers: { accept }, priority: 'high' })
}

/** Grey pictures in the coding that all are stored in; the viewer knows the rest. */
function canPaint({ transferSyntaxUid, samplesPerPixel, photometricInterpretation }: FirstSlice): boolean {
	const isGrey = samplesPerPixel === 1 && photometricInterpretation.startsWith('MONOCHROME')
	return transferSyntaxUid === HTJ2K_LOSSLESS_RPCL && isGrey
}

function sliceCanvas(slice: FirstSlice, pixels: StoredValues): HTMLCanvasElement {
	const canvas = document.createElement('canvas')
	canvas.width = slice.columns
	canvas.height = slice.rows
	const rgba = rgbaValues(pixels, {
		rescale: { slope: slice.rescaleSlope, intercept: slice.rescaleIntercept },
		window: windowOf(slice, pixels),
		isInverted: slice.photometricInterpretation === 'MONOCHROME1',
	})
	canvas.getContext('2d')?.putImageData(new ImageData(rgba, slice.columns, slice.rows), 0, 0)
	return canvas
}

/** The scanner's window, or where it named none everything from the lowest to the highest value. */
function windowOf(slice: FirstSlice, pixels: StoredValues): { center: number; width: number } {
	if (slice.windowCenter !== null && slice.windowWidth !== null)
		return { center: slice.windowCenter, width: Math.max(1, slice.windowWidth) }
	let lowest = Number.POSITIVE_INFINITY
	let highest = Number.NEGATIVE_INFINITY
	for (const pixel of pixels) {
		const value = pixel * slice.rescaleSlope + slice.rescaleIntercept
		if (value < lowest) lowest = value
		if (value > highest) highest = value
	}
	return { center: (lowest + highest) / 2, width: Math.max(1, highest - lowest) }
}
