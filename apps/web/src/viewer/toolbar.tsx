import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
	IconAdjustmentsHorizontal,
	IconArrowsMove,
	IconArrowsVertical,
	IconContrast2,
	IconContrastFilled,
	IconCrosshair,
	IconKeyboard,
	IconLayoutColumns,
	IconLayoutGrid,
	IconLink,
	IconLinkOff,
	IconRefresh,
	IconRuler2,
	IconSquare,
	IconSwitchHorizontal,
	IconTrash,
	IconZoomIn,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useWords } from '../app/words.ts'
import { PRESET_KEYS, type ViewerTool } from './keyboard.ts'
import { seriesName } from './pane.tsx'
import type { Layout, ViewerSession } from './viewer-session.ts'

const SIZE = 19

const TOOLS: readonly { readonly tool: ViewerTool; readonly key: string; readonly icon: ReactNode }[] = [
	{ tool: 'scroll', key: 'S', icon: <IconArrowsVertical size={SIZE} /> },
	{ tool: 'window', key: 'W', icon: <IconContrast2 size={SIZE} /> },
	{ tool: 'zoom', key: 'Z', icon: <IconZoomIn size={SIZE} /> },
	{ tool: 'pan', key: 'M', icon: <IconArrowsMove size={SIZE} /> },
	{ tool: 'length', key: 'L', icon: <IconRuler2 size={SIZE} /> },
	{ tool: 'probe', key: 'P', icon: <IconCrosshair size={SIZE} /> },
]

const LAYOUTS: readonly { readonly layout: Layout; readonly icon: ReactNode }[] = [
	{ layout: 1, icon: <IconSquare size={SIZE} /> },
	{ layout: 2, icon: <IconLayoutColumns size={SIZE} /> },
	{ layout: 4, icon: <IconLayoutGrid size={SIZE} /> },
]

/** Everything the viewer can do, within one row; on a phone the row scrolls sideways. */
export function Toolbar({ session }: { session: ViewerSession }) {
	const t = useWords()
	const tool = useStore(session.state, (state) => state.tool)
	const isLinked = useStore(session.state, (state) => state.isLinked)
	const hasMany = useStore(session.state, ({ stacks }) => stacks.length > 1)
	return (
		<div className="viewer-tools" role="toolbar">
			<PhaseChips session={session} />
			{TOOLS.map((one) => (
				<ToolButton
					key={one.tool}
					label={t.viewer.tools[one.tool]}
					shortcut={one.key}
					isOn={tool === one.tool}
					onClick={() => session.chooseTool(one.tool)}
				>
					{one.icon}
				</ToolButton>
			))}
			<PresetMenu session={session} />
			<ToolButton label={t.viewer.invert} shortcut="I" onClick={() => session.run({ type: 'invert' })}>
				<IconContrastFilled size={SIZE} />
			</ToolButton>
			<ToolButton label={t.viewer.reset} shortcut="R" onClick={() => session.run({ type: 'reset' })}>
				<IconRefresh size={SIZE} />
			</ToolButton>
			<ToolButton label={t.viewer.deleteMark} shortcut="Delete" onClick={() => session.run({ type: 'delete-mark' })}>
				<IconTrash size={SIZE} />
			</ToolButton>
			{hasMany && (
				<>
					<span className="viewer-divider" />
					<ToolButton
						label={isLinked ? t.viewer.linked : t.viewer.unlinked}
						shortcut="K"
						isOn={isLinked}
						onClick={() => session.run({ type: 'toggle-link' })}
					>
						{isLinked ? <IconLink size={SIZE} /> : <IconLinkOff size={SIZE} />}
					</ToolButton>
					<ToolButton label={t.viewer.flip} shortcut="F" onClick={() => session.run({ type: 'flip-phase' })}>
						<IconSwitchHorizontal size={SIZE} />
					</ToolButton>
				</>
			)}
			<span className="shell-spring" />
			{hasMany && <LayoutButtons session={session} />}
			<span className="viewer-wide">
				<ToolButton label={t.viewer.help} shortcut="?" onClick={() => session.setHelp(true)}>
					<IconKeyboard size={SIZE} />
				</ToolButton>
			</span>
		</div>
	)
}

function LayoutButtons({ session }: { session: ViewerSession }) {
	const t = useWords()
	const layout = useStore(session.state, (state) => state.layout)
	return (
		<span className="viewer-wide">
			{LAYOUTS.map((one) => (
				<ToolButton
					key={one.layout}
					label={t.viewer.layout({ count: one.layout })}
					isOn={layout === one.layout}
					onClick={() => session.setLayout(one.layout)}
				>
					{one.icon}
				</ToolButton>
			))}
		</span>
	)
}

/** On a phone there is one pane; its phases are a thumb away. */
function PhaseChips({ session }: { session: ViewerSession }) {
	const t = useWords()
	const stacks = useStore(session.state, (state) => state.stacks)
	const shown = useStore(session.state, ({ panes, active }) => panes[active]?.stackIndex)
	if (stacks.length < 2) return null
	return (
		<span className="viewer-phases">
			{stacks.map(({ series }, stackIndex) => (
				<button
					key={series.seriesInstanceUid}
					type="button"
					className="viewer-phase"
					aria-pressed={stackIndex === shown}
					onClick={() => session.setSeries(session.state.getState().active, stackIndex)}
				>
					{seriesName(series, stackIndex + 1, t)}
				</button>
			))}
		</span>
	)
}

function PresetMenu({ session }: { session: ViewerSession }) {
	const t = useWords()
	return (
		<Menu position="bottom-start">
			<Menu.Target>
				<ActionIcon className="viewer-tool" variant="subtle" color="gray" aria-label={t.viewer.presets}>
					<IconAdjustmentsHorizontal size={SIZE} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				{PRESET_KEYS.map((preset, index) => (
					<Menu.Item
						key={preset}
						onClick={() => session.run({ type: 'preset', preset })}
						rightSection={<kbd className="viewer-key">{index + 1}</kbd>}
					>
						{t.viewer.preset[preset]}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	)
}

interface ToolButtonProps {
	readonly label: string
	readonly shortcut?: string
	readonly isOn?: boolean
	readonly onClick: () => void
	readonly children: ReactNode
}

function ToolButton({ label, shortcut, isOn, onClick, children }: ToolButtonProps) {
	return (
		<Tooltip label={shortcut === undefined ? label : `${label}  ${shortcut}`} openDelay={400}>
			<ActionIcon
				className="viewer-tool"
				variant={isOn === true ? 'light' : 'subtle'}
				color={isOn === true ? 'accent' : 'gray'}
				aria-label={label}
				aria-pressed={isOn}
				onClick={(event) => {
					// Keys go to the panes again, not to the button that was pressed last.
					event.currentTarget.blur()
					onClick()
				}}
			>
				{children}
			</ActionIcon>
		</Tooltip>
	)
}
