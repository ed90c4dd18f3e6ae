import { expect, test } from 'vitest'
import { loadingOrder, type StackOnScreen } from './loading-order.ts'

const SLICE_BYTES = 512 * 1024
const ROOM_FOR_ALL = Number.POSITIVE_INFINITY

function stack(stackIndex: number, sliceIndex: number): StackOnScreen {
	return { stackIndex, sliceIndex, sliceCount: 40, sliceBytes: SLICE_BYTES }
}

function places(order: ReturnType<typeof loadingOrder>): string[] {
	return order.map(({ stackIndex, sliceIndex, quality }) => `${stackIndex}:${sliceIndex} ${quality}`)
}

const onFastLine = { hidden: [], budgetBytes: ROOM_FOR_ALL, isSlowLine: false }

test('the slices on the screen come first, then the neighbourhood of the pane that is worked with', () => {
	const order = places(loadingOrder({ ...onFastLine, shown: [stack(2, 20), stack(0, 10)] }))
	expect(order.slice(0, 6)).toEqual(['2:20 full', '0:10 full', '2:21 full', '2:19 full', '2:22 full', '2:18 full'])
	expect(new Set(order).size).toBe(80)
})

test('series that no pane shows come last', () => {
	const order = loadingOrder({ ...onFastLine, shown: [stack(0, 20)], hidden: [stack(1, 20)] })
	expect(order.slice(0, 40).every(({ stackIndex }) => stackIndex === 0)).toBe(true)
	expect(order).toHaveLength(80)
})

test('on a slow line a slice shows coarsely before anything else is asked for', () => {
	const order = places(loadingOrder({ ...onFastLine, shown: [stack(0, 20), stack(1, 20)], isSlowLine: true }))
	expect(order.slice(0, 5)).toEqual(['0:20 head', '1:20 head', '0:20 full', '1:20 full', '0:21 head'])
	// All of both series can be scrolled before the second slice is there in full.
	expect(order.indexOf('0:21 full')).toBe(2 * 40 + 2)
})

test('no more is asked for than the memory holds, the nearest first', () => {
	const order = loadingOrder({
		...onFastLine,
		shown: [stack(0, 20)],
		hidden: [stack(1, 0)],
		budgetBytes: 7 * SLICE_BYTES,
	})
	expect(places(order)).toEqual([20, 21, 19, 22, 18, 23, 17].map((slice) => `0:${slice} full`))
})
