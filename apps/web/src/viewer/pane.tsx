import { Button, Loader, Menu, UnstyledButton } from '@mantine/core'
import type { Locale } from '@readroom/contracts'
import { positionAlongNormalMm } from '@readroom/dicom'
import { IconCaretDownFilled } from '@tabler/icons-react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useLocale, useWords } from '../app/words.ts'
import type { LoadProblem } from './frame-bytes.ts'
import { PaneMarks } from './pane-marks.tsx'
import type { PaneState } from './pane-state.ts'
import { directionLetters } from './readout.ts'
import { ScaleBar } from './scale-bar.tsx'
import { seriesName } from './series-name.ts'
import type { Slice, Stack } from './stack.ts'
import type { ViewerSession } from './viewer-session.ts'

interface PaneProps {
	readonly session: ViewerSession
	readonly index: number
}

/** One series: its slice, and around it what the slice is. */
export function Pane({ session, index }: PaneProps) {
	const element = useRef<HTMLDivElement>(null)
	const pane = useStore(session.state, ({ panes }) => panes[index])
	const isActive = useStore(session.state, ({ active }) => active === index)
	const stack = useStore(session.state, ({ stacks }) => stacks[pane?.stackIndex ?? 0])
	useEffect(() => {
		const host = element.current
		if (host === null) return undefined
		const detach = session.attach(index, host)
		const watch = new ResizeObserver(() => session.resize())
		watch.observe(host)
		return () => {
			watch.disconnect()
			detach()
		}
	}, [session, index])
	if (pane === undefined || stack === undefined) return null
	return (
		<div
			className="pane"
			data-active={isActive || undefined}
			onPointerDownCapture={() => session.activate(index)}
			onWheelCapture={() => session.activate(index)}
			onDoubleClick={() => session.toggleMaximised(index)}
			onContextMenu={(event) => event.preventDefault()}
			onPointerMove={(event) => session.readouts.readUnder(index, placeIn(event, element.current))}
			onPointerLeave={() => session.readouts.readUnder(index, undefined)}
		>
			<div ref={element} className="pane-picture" data-slice-count={stack.slices.length} data-pane={index} />
			<PaneTexts session={session} index={index} pane={pane} stack={stack} />
			<PaneMarks session={session} index={index} pane={pane} />
		</div>
	)
}

function placeIn(event: PointerEvent, host: HTMLElement | null): { x: number; y: number } | undefined {
	if (host === null) return undefined
	const { left, top } = host.getBoundingClientRect()
	return { x: event.clientX - left, y: event.clientY - top }
}

function PaneTexts({ session, index, pane, stack }: PaneProps & { pane: PaneState; stack: Stack }) {
	const { drawn, problem } = pane
	const drawnSlice = drawn && stack.slices[drawn.sliceIndex]
	const isDrawn = drawnSlice !== undefined && drawnSlice.imageId === drawn?.imageId
	const isBeyond = pane.link === 'beyond'
	const isWaiting = !isDrawn || drawn.sliceIndex !== pane.sliceIndex
	const isShown = isDrawn && !isBeyond && !(isWaiting && problem !== undefined)
	return (
		<>
			{!isShown && (isBeyond || problem !== undefined) && <div className="pane-veil" />}
			<div className="pane-corner pane-top-left">
				<SeriesChooser session={session} index={index} stack={stack} />
				<PhaseChips session={session} index={index} stack={stack} />
				<Unreadable count={stack.unreadableCount} />
			</div>
			<div className="pane-corner pane-top-right">
				<Progress session={session} index={index} pane={pane} isWaiting={isWaiting} />
			</div>
			{isShown && <Directions slice={drawnSlice} />}
			{isShown && pane.mmPerPx !== undefined && <ScaleBar mmPerPx={pane.mmPerPx} />}
			{isBeyond && <Beyond />}
			{!isBeyond && isWaiting && problem !== undefined && (
				<Problem problem={problem} sliceNumber={pane.sliceIndex + 1} onRetry={() => session.retry(index)} />
			)}
			<div className="pane-corner pane-bottom-left">
				{isShown && (
					<>
						<SlicePlaceText slice={drawnSlice} number={drawn.sliceIndex + 1} count={stack.slices.length} />
						<WindowText session={session} index={index} pane={pane} slice={drawnSlice} />
					</>
				)}
			</div>
			<div className="pane-corner pane-bottom-right" data-testid="readout">
				{isShown && pane.readout}
			</div>
		</>
	)
}

function Unreadable({ count }: { count: number }) {
	const t = useWords()
	return count > 0 && <span className="pane-warning">{t.viewer.unreadable({ count })}</span>
}

function Beyond() {
	const t = useWords()
	return (
		<div className="pane-middle">
			<strong>{t.viewer.noSlice}</strong>
			<span>{t.viewer.noSliceHint}</span>
		</div>
	)
}

/** What a pane is waiting for, and why it does not follow the others. */
function Progress({ session, index, pane, isWaiting }: PaneProps & { pane: PaneState; isWaiting: boolean }) {
	const t = useWords()
	const { drawn, problem, link } = pane
	if (link === 'beyond') return null
	if (link === 'foreign') {
		return (
			<span className="pane-badge">
				{t.viewer.foreign}
				<UnstyledButton className="pane-badge-button" onClick={() => session.lockTogether()} title={t.viewer.lockHint}>
					{t.viewer.lock}
				</UnstyledButton>
			</span>
		)
	}
	if (isWaiting && problem === undefined) {
		return (
			<span className="pane-badge">
				<Loader size={11} color="gray" />
				{t.viewer.loadingSlice({ number: pane.sliceIndex + 1 })}
			</span>
		)
	}
	if (isWaiting || drawn?.isFull === true) return null
	return (
		<span className="pane-badge" title={problem === undefined ? t.viewer.previewHint : reasonOf(problem, t)}>
			{t.viewer.preview}
			{problem !== undefined && (
				<UnstyledButton className="pane-badge-button" onClick={() => session.retry(index)}>
					{t.viewer.retry}
				</UnstyledButton>
			)}
		</span>
	)
}

/** Which slice it is, and where in the patient, so that two phases can be compared by their numbers. */
function SlicePlaceText({ slice, number, count }: { slice: Slice; number: number; count: number }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<>
			<span data-testid="slice">{t.viewer.slice({ number, count })}</span>
			{slice.geometry !== undefined && count > 1 && (
				<span className="pane-position" data-testid="position">
					{t.viewer.position({ mm: signedNumber(positionAlongNormalMm(slice.geometry), locale) })}
				</span>
			)}
		</>
	)
}

function signedNumber(value: number, locale: Locale): string {
	const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
	return new Intl.NumberFormat(locale, { ...digits, signDisplay: 'exceptZero' }).format(value)
}

function WindowText({ session, index, pane, slice }: PaneProps & { pane: PaneState; slice: Slice }) {
	const t = useWords()
	if (slice.description.samplesPerPixel > 1) return null
	const window = pane.window ?? slice.window ?? session.windowOf(index)
	if (window === undefined) return null
	return (
		<span data-testid="window">
			{t.viewer.window({ width: Math.round(window.width), center: Math.round(window.center) })}
		</span>
	)
}

interface ProblemProps {
	readonly problem: LoadProblem
	readonly sliceNumber: number
	readonly onRetry: () => void
}

function Problem({ problem, sliceNumber, onRetry }: ProblemProps) {
	const t = useWords()
	return (
		<div className="pane-middle" role="alert">
			<strong>{t.viewer.cannotLoad({ number: sliceNumber })}</strong>
			<span>{reasonOf(problem, t)}</span>
			<Button size="xs" variant="default" onClick={onRetry}>
				{t.viewer.retry}
			</Button>
		</div>
	)
}

function reasonOf({ kind, status }: LoadProblem, t: ReturnType<typeof useWords>): string {
	switch (kind) {
		case 'not-reached':
			return t.viewer.notReached
		case 'not-answered':
			return t.viewer.notAnswered({ status: status ?? 0 })
		case 'not-decoded':
			return t.viewer.notDecoded
	}
}

/** Which side of the patient is on the left and above (PS3.3 C.7.6.1.1.1). */
function Directions({ slice }: { slice: Slice }) {
	const { geometry } = slice
	if (geometry === undefined) return null
	const { rowDirection: row, columnDirection: column } = geometry
	return (
		<>
			<span className="pane-direction pane-direction-left">{directionLetters(opposite(row))}</span>
			<span className="pane-direction pane-direction-top">{directionLetters(opposite(column))}</span>
		</>
	)
}

function opposite({ x, y, z }: { x: number; y: number; z: number }): { x: number; y: number; z: number } {
	return { x: -x, y: -y, z: -z }
}

function SeriesChooser({ session, index, stack }: PaneProps & { stack: Stack }) {
	const t = useWords()
	const stacks = useStore(session.state, (state) => state.stacks)
	const name = seriesName(stack, stacks, t)
	if (stacks.length === 1) return <span className="pane-series">{name}</span>
	return (
		<Menu position="bottom-start">
			<Menu.Target>
				<UnstyledButton className="pane-series pane-chooser" aria-label={`${t.viewer.chooseSeries}: ${name}`}>
					{name}
					<IconCaretDownFilled size={9} />
				</UnstyledButton>
			</Menu.Target>
			<Menu.Dropdown>
				{stacks.map((one, stackIndex) => (
					<Menu.Item
						key={one.series.seriesInstanceUid}
						onClick={() => session.setSeries(index, stackIndex)}
						rightSection={<span className="pane-count">{t.viewer.sliceCount({ count: one.slices.length })}</span>}
					>
						{seriesName(one, stacks, t)}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	)
}

/** On a phone the phases are a thumb away. */
function PhaseChips({ session, index, stack }: PaneProps & { stack: Stack }) {
	const t = useWords()
	const stacks = useStore(session.state, (state) => state.stacks)
	if (stacks.length === 1) return null
	return (
		<span className="pane-chips">
			{stacks.map((one, stackIndex) => (
				<UnstyledButton
					key={one.series.seriesInstanceUid}
					className="pane-chip"
					aria-pressed={one === stack}
					onClick={() => session.setSeries(index, stackIndex)}
				>
					{seriesName(one, stacks, t)}
				</UnstyledButton>
			))}
		</span>
	)
}
