import type { CalibrationBin } from '@readroom/contracts'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useLocale, useWords } from '../app/words.ts'

const DIM = '#8b98a3'
const GRID = 'rgb(139 152 163 / 15%)'
const POINT = '#2ec4d6'

/** Stated confidence across, how often it was right up, with intervals; the dashed line is where both are equal. */
export function CalibrationPlot({ bins }: { bins: readonly CalibrationBin[] }) {
	const t = useWords()
	const locale = useLocale()
	const host = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const element = host.current
		if (element === null) return undefined
		const labels = { x: t.records.stated, y: t.records.observed }
		const plot = new uPlot(optionsFor(element, labels, locale, bins), dataOf(bins), element)
		const watch = new ResizeObserver(() => plot.setSize(sizeOf(element)))
		watch.observe(element)
		return () => {
			watch.disconnect()
			plot.destroy()
		}
	}, [bins, t, locale])
	return <div ref={host} className="calibration-plot" role="img" aria-label={t.records.calibration} />
}

interface PlottedBin {
	readonly stated: number
	readonly fraction: number
	readonly low: number
	readonly high: number
}

/** Those with enough cases for a fraction. */
function plottedBins(bins: readonly CalibrationBin[]): PlottedBin[] {
	return bins.flatMap(({ statedPercent, right: { fraction, low, high } }) =>
		statedPercent === null || fraction === null || low === null || high === null
			? []
			: [{ stated: statedPercent / 100, fraction, low, high }],
	)
}

function dataOf(bins: readonly CalibrationBin[]): uPlot.AlignedData {
	const plotted = plottedBins(bins)
	return [plotted.map(({ stated }) => stated), plotted.map(({ fraction }) => fraction)]
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
	return { width: element.clientWidth, height: element.clientHeight }
}

function optionsFor(
	element: HTMLElement,
	labels: { x: string; y: string },
	locale: string,
	bins: readonly CalibrationBin[],
): uPlot.Options {
	const percent = new Intl.NumberFormat(locale, { style: 'percent' })
	const axis = {
		stroke: DIM,
		grid: { stroke: GRID, width: 1 },
		ticks: { show: false },
		splits: [0, 0.25, 0.5, 0.75, 1],
		values: (_: uPlot, splits: number[]) => splits.map((split) => percent.format(split)),
		font: '12px system-ui, sans-serif',
		labelFont: '12px system-ui, sans-serif',
		labelSize: 20,
	}
	return {
		...sizeOf(element),
		legend: { show: false },
		cursor: { show: false },
		scales: { x: { time: false, range: [0, 1] }, y: { range: [0, 1] } },
		axes: [
			{ ...axis, label: labels.x, size: 28 },
			{ ...axis, label: labels.y, size: 48 },
		],
		series: [{}, { stroke: POINT, width: 2, points: { show: true, size: 9, fill: POINT, stroke: POINT } }],
		hooks: { drawAxes: [drawPerfect], draw: [(plot) => drawIntervals(plot, plottedBins(bins))] },
	}
}

/** The line on which confidence is just right. */
function drawPerfect(plot: uPlot): void {
	const { ctx } = plot
	ctx.save()
	ctx.strokeStyle = DIM
	ctx.lineWidth = devicePixelRatio
	ctx.setLineDash([5 * devicePixelRatio, 5 * devicePixelRatio])
	ctx.beginPath()
	ctx.moveTo(plot.valToPos(0, 'x', true), plot.valToPos(0, 'y', true))
	ctx.lineTo(plot.valToPos(1, 'x', true), plot.valToPos(1, 'y', true))
	ctx.stroke()
	ctx.restore()
}

function drawIntervals(plot: uPlot, bins: readonly PlottedBin[]): void {
	const { ctx } = plot
	ctx.save()
	ctx.strokeStyle = POINT
	ctx.lineWidth = 1.5 * devicePixelRatio
	for (const { stated, low, high } of bins) {
		const x = plot.valToPos(stated, 'x', true)
		ctx.beginPath()
		ctx.moveTo(x, plot.valToPos(low, 'y', true))
		ctx.lineTo(x, plot.valToPos(high, 'y', true))
		ctx.stroke()
	}
	ctx.restore()
}
