import { Badge, Button, Checkbox, Text } from '@mantine/core'
import { Phase } from '@readroom/contracts'
import { IconArrowBackUp, IconCheck, IconEye, IconPhoto, IconShieldCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useWords } from '../app/words.ts'
import { LookDialog } from './look-dialog.tsx'
import { PictureCanvas } from './picture-canvas.tsx'
import type { Preparation } from './preparation.ts'
import type { PreparationState } from './preparation-state.ts'
import { hasPhases, isHeldBack, type SeriesInDraft } from './series-in-draft.ts'

/** The series of the draft: what each is, its phase, and whether it goes along. */
export function SeriesList({ preparation, state }: { preparation: Preparation; state: PreparationState }) {
	const t = useWords()
	if (state.series.length === 0) return null
	const isToConfirm = state.series.some((one) => hasPhases(one) && !one.isPhaseConfirmed && !one.isLeftOut)
	return (
		<div className="series-list" data-testid="series-list">
			{isToConfirm && (
				<div className="series-list-confirm">
					<Text size="xs" c="dimmed">
						{t.post.phasesProposed}
					</Text>
					<span className="shell-spring" />
					<Button
						size="compact-sm"
						variant="light"
						leftSection={<IconCheck size={14} />}
						onClick={() => preparation.confirmPhases()}
					>
						{t.post.confirmPhases}
					</Button>
				</div>
			)}
			{state.series.map((series, index) => (
				<SeriesRow
					key={series.seriesInstanceUid}
					series={series}
					number={index + 1}
					preparation={preparation}
					state={state}
				/>
			))}
		</div>
	)
}

interface RowProps {
	readonly series: SeriesInDraft
	readonly number: number
	readonly preparation: Preparation
	readonly state: PreparationState
}

function SeriesRow({ series, number, preparation, state }: RowProps) {
	const t = useWords()
	const uid = series.seriesInstanceUid
	return (
		<article className="series-row" data-left-out={series.isLeftOut || undefined} data-testid="series-row">
			<SeriesPicture series={series} number={number} />
			<div className="series-row-text">
				<div className="series-row-line">
					<Text span fw={600} size="sm">
						{t.vocabulary.modality[series.modality]}
						{series.bodyPart !== null && ` · ${t.vocabulary.bodyPart[series.bodyPart]}`}
					</Text>
					<SeriesCounts series={series} state={state} />
					<PatientMark series={series} state={state} />
					<span className="shell-spring" />
					{series.isLeftOut && (
						<Button
							size="compact-xs"
							variant="subtle"
							leftSection={<IconArrowBackUp size={14} />}
							onClick={() => preparation.change(uid, { isLeftOut: false })}
						>
							{t.post.takeBack}
						</Button>
					)}
					<Checkbox
						size="sm"
						aria-label={t.post.includeSeries({ number })}
						checked={!series.isLeftOut}
						onChange={(event) => preparation.change(uid, { isLeftOut: !event.currentTarget.checked })}
					/>
				</div>
				{series.isLeftOut ? (
					<Text size="xs" c="dimmed">
						{t.post.leftOut}
					</Text>
				) : (
					<>
						{hasPhases(series) && (
							<PhaseChips
								series={series}
								onChoose={(phase) => preparation.change(uid, { phase, isPhaseConfirmed: true })}
							/>
						)}
						{series.riskReason !== null && <LookLine series={series} number={number} preparation={preparation} />}
					</>
				)}
			</div>
		</article>
	)
}

function SeriesPicture({ series: { preview }, number }: { series: SeriesInDraft; number: number }) {
	const t = useWords()
	const label = t.post.previewOf({ number })
	return (
		<div className="series-row-picture">
			{preview === null ? (
				<IconPhoto size={24} />
			) : typeof preview === 'string' ? (
				<img src={preview} alt={label} className="prepare-picture" />
			) : (
				<PictureCanvas picture={preview} label={label} />
			)}
		</div>
	)
}

function SeriesCounts({ series, state }: { series: SeriesInDraft; state: PreparationState }) {
	const t = useWords()
	const progress = state.progress.get(series.seriesInstanceUid)
	const sliceCount = series.slices.length + series.sentElsewhere
	const frameCount = series.slices.reduce((total, slice) => total + slice.frameCount, 0)
	const sentCount = progress?.sentCount ?? 0
	const lostCount = progress?.lostCount ?? 0
	return (
		<>
			<Text span size="xs" c="dimmed">
				{sentCount > 0 && sentCount < sliceCount
					? t.post.slicesOf({ done: sentCount, total: sliceCount })
					: t.vocabulary.slices({ count: sliceCount })}
				{frameCount > series.slices.length && ` · ${t.post.frames({ count: frameCount })}`}
			</Text>
			{sliceCount > 0 && sentCount >= sliceCount && (
				<IconCheck size={14} color="var(--room-good)" aria-label={t.post.seriesSent} />
			)}
			{lostCount > 0 && (
				<Text span size="xs" c="yellow.4">
					{t.post.seriesLost({ count: lostCount })}
				</Text>
			)}
		</>
	)
}

/** Of several patients, whose it is: a number, for the name stays where it is. */
function PatientMark({ series, state }: { series: SeriesInDraft; state: PreparationState }) {
	const t = useWords()
	const patient = state.patientOfSeries.get(series.seriesInstanceUid)
	if (patient === undefined || new Set(state.patientOfSeries.values()).size < 2) return null
	return (
		<Badge size="sm" color="red" variant="light">
			{t.post.patient({ number: patient + 1 })}
		</Badge>
	)
}

/** One tap chooses or confirms; what the headers propose is dashed until then. */
function PhaseChips({ series, onChoose }: { series: SeriesInDraft; onChoose: (phase: Phase | null) => void }) {
	const t = useWords()
	const name = useId()
	return (
		<div className="phase-chips" role="radiogroup" aria-label={t.post.phase}>
			{[...Phase.options, null].map((phase) => {
				const isProposed = series.phase === phase && !series.isPhaseConfirmed
				return (
					<label
						key={phase ?? 'none'}
						className="phase-chip"
						data-proposed={isProposed || undefined}
						title={isProposed ? t.post.proposed : undefined}
					>
						<input
							type="radio"
							name={name}
							checked={series.phase === phase}
							onChange={() => onChoose(phase)}
							// A click on what is proposed changes nothing that a change event would tell of.
							onClick={() => isProposed && onChoose(phase)}
						/>
						{phase === null ? t.post.noPhase : t.vocabulary.phase[phase]}
					</label>
				)
			})}
		</div>
	)
}

function LookLine({ series, number, preparation }: Omit<RowProps, 'state'>) {
	const t = useWords()
	const [isOpen, setOpen] = useState(false)
	if (series.riskReason === null) return null
	return (
		<div className="look-line" data-done={series.isLookedAt || undefined}>
			{isHeldBack(series) ? (
				<>
					<Text size="xs" c="yellow.4">
						{t.post.risk[series.riskReason]} · {t.post.lookNeeded}
					</Text>
					<Button
						size="compact-sm"
						color="yellow"
						variant="light"
						leftSection={<IconEye size={15} />}
						onClick={() => setOpen(true)}
					>
						{t.post.look}
					</Button>
				</>
			) : (
				<Text size="xs" c="teal.4" className="look-line-done">
					<IconShieldCheck size={15} />
					{t.post.lookDone}
				</Text>
			)}
			{isOpen && (
				<LookDialog series={series} number={number} preparation={preparation} onClose={() => setOpen(false)} />
			)}
		</div>
	)
}
