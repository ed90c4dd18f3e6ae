import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

const DIM = '#8b98a3'
const GRID = 'rgb(139 152 163 / 15%)'
const BAR = '#2ec4d6'
const FONT = '15px system-ui, sans-serif'
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const SHOWN_HOURS = [0, 3, 6, 9, 12, 15, 18, 21]

/** A bar for each hour of the day; none where there are too few cases to say. */
export function HoursPlot({ minutes, label }: { minutes: readonly (number | null)[]; label: string }) {
	const host = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const element = host.current
		if (element === null) return undefined
		const plot = new uPlot(optionsFor(element), [HOURS, [...minutes]], element)
		const watch = new ResizeObserver(() => plot.setSize(sizeOf(element)))
		watch.observe(element)
		return () => {
			watch.disconnect()
			plot.destroy()
		}
	}, [minutes])
	return <div ref={host} className="board-plot" role="img" aria-label={label} />
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
	return { width: element.clientWidth, height: element.clientHeight }
}

function optionsFor(element: HTMLElement): uPlot.Options {
	const bars = uPlot.paths.bars?.({ size: [0.6, 40] })
	const axis = { stroke: DIM, ticks: { show: false }, font: FONT }
	return {
		...sizeOf(element),
		legend: { show: false },
		cursor: { show: false },
		scales: {
			x: { time: false, range: [-0.6, 23.6] },
			y: { range: (_, _least, most) => [0, Math.max(10, most * 1.1)] },
		},
		axes: [
			{
				...axis,
				grid: { show: false },
				splits: SHOWN_HOURS,
				values: (_, splits) => splits.map((hour) => `${hour}`),
				size: 30,
			},
			{ ...axis, grid: { stroke: GRID, width: 1 }, size: 46 },
		],
		series: [
			{},
			{
				stroke: BAR,
				fill: BAR,
				width: 0,
				...(bars !== undefined && { paths: bars }),
				points: { show: false },
			},
		],
	}
}
