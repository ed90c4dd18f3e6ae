import { Text, Title } from '@mantine/core'
import type { Calibration, CalibrationBin, Recalibration } from '@readroom/contracts'
import { lazy, Suspense } from 'react'
import { useLocale, useWords } from '../app/words.ts'
import { usePercent } from './numbers.tsx'

const CalibrationPlot = lazy(async () => ({ default: (await import('./calibration-plot.tsx')).CalibrationPlot }))

/** Whether stated confidence means what it says: a plot, and the same in sentences. */
export function CalibrationSection({ calibration, isOwn }: { calibration: Calibration; isOwn: boolean }) {
	const t = useWords()
	const told = calibration.bins.filter(({ right }) => right.n > 0)
	const isPlotted = calibration.bins.some(({ right }) => right.fraction !== null)
	return (
		<section className="record-section">
			<Title order={2}>{t.records.calibration}</Title>
			<p className="record-hint">{t.records.calibrationHint}</p>
			<div className="record-columns">
				{isPlotted ? (
					<Suspense fallback={<div className="calibration-plot" />}>
						<CalibrationPlot bins={calibration.bins} />
					</Suspense>
				) : (
					<Text c="dimmed">{t.records.noCalibration}</Text>
				)}
				<div>
					<ul className="calibration-words">
						{told.map((bin) => (
							<BinSentence key={bin.toPercent} bin={bin} isOwn={isOwn} />
						))}
					</ul>
					{calibration.recalibration !== null && <Slope recalibration={calibration.recalibration} isOwn={isOwn} />}
				</div>
			</div>
		</section>
	)
}

function BinSentence({ bin: { statedPercent, right }, isOwn }: { bin: CalibrationBin; isOwn: boolean }) {
	const t = useWords()
	const percent = usePercent()
	const stated = percent((statedPercent ?? 0) / 100)
	const said = isOwn ? t.records.calibrationOwn : t.records.calibrationOthers
	return (
		<li>
			{right.fraction === null
				? said.few({ stated, hits: right.hits, n: right.n })
				: said.enough({ stated, observed: percent(right.fraction), n: right.n })}
		</li>
	)
}

function Slope({
	recalibration: { slope, slopeLow, slopeHigh, intercept },
	isOwn,
}: {
	recalibration: Recalibration
	isOwn: boolean
}) {
	const t = useWords()
	const number = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
	const texts = {
		slope: number.format(slope),
		low: number.format(slopeLow),
		high: number.format(slopeHigh),
		intercept: number.format(intercept),
	}
	return (
		<>
			<Text size="sm" mt="sm">
				{t.records.slope(texts)}
			</Text>
			<Text size="xs" c="dimmed">
				{t.records.slopeHint}
			</Text>
			{isOwn && slopeHigh < 1 && <Text size="sm">{t.records.slopeOver}</Text>}
			{isOwn && slopeLow > 1 && <Text size="sm">{t.records.slopeUnder}</Text>}
		</>
	)
}
