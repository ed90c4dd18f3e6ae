import { Button, Loader, Menu, UnstyledButton } from '@mantine/core'
import type { CaseSeries } from '@readroom/contracts'
import { IconCaretDownFilled } from '@tabler/icons-react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useWords } from '../app/words.ts'
import { directionLetters } from './readout.ts'
import type { Slice, Stack } from './stack.ts'
import type { PaneState, PictureProblem, ViewerSession } from './viewer-session.ts'

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
			onPointerMove={(event) => session.readUnder(index, placeIn(event, element.current))}
			onPointerLeave={() => session.readUnder(index, undefined)}
		>
			<div ref={element} className="pane-picture" data-slice-count={stack.slices.length} data-pane={index} />
			<PaneTexts session={session} index={index} pane={pane} stack={stack} />
		</div>
	)
}

function placeIn(event: PointerEvent, host: HTMLElement | null): { x: number; y: number } | undefined {
	if (host === null) return undefined
	const { left, top } = host.getBoundingClientRect()
	return { x: event.clientX - left, y: event.clientY - top }
}

function PaneTexts({ session, index, pane, stack }: PaneProps & { pane: PaneState; stack: Stack }) {
	const t = useWords()
	const { drawn } = pane
	const drawnSlice = drawn && stack.slices[drawn.sliceIndex]
	const isDrawn = drawnSlice !== undefined && drawnSlice.imageId === drawn?.imageId
	const isWaiting = !isDrawn || drawn.sliceIndex !== pane.sliceIndex
	return (
		<>
			{(pane.isBeyond || (pane.problem !== undefined && isWaiting)) && <div className="pane-veil" />}
			<div className="pane-corner pane-top-left">
				<SeriesChooser session={session} index={index} stack={stack} />
				{stack.unreadableCount > 0 && (
					<span className="pane-warning">{t.viewer.unreadable({ count: stack.unreadableCount })}</span>
				)}
			</div>
			<div className="pane-corner pane-top-right">
				{isDrawn && !drawn.isFull && (
					<span className="pane-badge" title={t.viewer.previewHint}>
						{t.viewer.preview}
					</span>
				)}
				{isWaiting && pane.problem === undefined && !pane.isBeyond && (
					<span className="pane-badge">
						<Loader size={11} color="gray" />
						{t.viewer.loadingSlice({ number: pane.sliceIndex + 1 })}
					</span>
				)}
			</div>
			{isDrawn && !pane.isBeyond && <Directions slice={drawnSlice} />}
			{pane.isBeyond ? (
				<div className="pane-middle">
					<strong>{t.viewer.noSlice}</strong>
					<span>{t.viewer.noSliceHint}</span>
				</div>
			) : (
				pane.problem !== undefined && <Problem problem={pane.problem} onRetry={() => session.retry(index)} />
			)}
			<div className="pane-corner pane-bottom-left">
				{isDrawn && !pane.isBeyond && (
					<>
						<span data-testid="slice">
							{t.viewer.slice({ number: drawn.sliceIndex + 1, count: stack.slices.length })}
						</span>
						<WindowText session={session} index={index} pane={pane} slice={drawnSlice} />
					</>
				)}
			</div>
			<div className="pane-corner pane-bottom-right" data-testid="readout">
				{!pane.isBeyond && pane.readout}
			</div>
		</>
	)
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

function Problem({ problem, onRetry }: { problem: PictureProblem; onRetry: () => void }) {
	const t = useWords()
	return (
		<div className="pane-middle" role="alert">
			<strong>{t.viewer.cannotLoad({ number: problem.sliceNumber })}</strong>
			<span>{reasonOf(problem, t)}</span>
			<Button size="xs" variant="default" onClick={onRetry}>
				{t.viewer.retry}
			</Button>
		</div>
	)
}

function reasonOf({ kind, status }: PictureProblem, t: ReturnType<typeof useWords>): string {
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

/** What a series is called: its phase, else what is left of its description. */
export function seriesName({ phase, description }: CaseSeries, number: number, t: ReturnType<typeof useWords>): string {
	if (phase !== null) return t.vocabulary.phase[phase]
	return description === '' ? t.viewer.series({ number }) : description
}

function SeriesChooser({ session, index, stack }: PaneProps & { stack: Stack }) {
	const t = useWords()
	const stacks = useStore(
		session.state,
		useShallow((state) => state.stacks),
	)
	const name = seriesName(stack.series, stacks.indexOf(stack) + 1, t)
	if (stacks.length === 1) return <span className="pane-series">{name}</span>
	return (
		<Menu position="bottom-start">
			<Menu.Target>
				<UnstyledButton className="pane-series" aria-label={`${t.viewer.chooseSeries}: ${name}`}>
					{name}
					<IconCaretDownFilled size={9} />
				</UnstyledButton>
			</Menu.Target>
			<Menu.Dropdown>
				{stacks.map(({ series, slices }, stackIndex) => (
					<Menu.Item
						key={series.seriesInstanceUid}
						onClick={() => session.setSeries(index, stackIndex)}
						rightSection={<span className="pane-count">{t.viewer.sliceCount({ count: slices.length })}</span>}
					>
						{seriesName(series, stackIndex + 1, t)}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	)
}
