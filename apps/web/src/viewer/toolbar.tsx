import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
	IconAdjustmentsHorizontal,
	IconArrowsMove,
	IconArrowsVertical,
	IconContrast2,
	IconContrastFilled,
	IconCrosshair,
	IconDotsVertical,
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
import { Notices, type NoticesProps } from './notices.tsx'
import type { Layout } from './pane-state.ts'
import type { ViewerSession } from './viewer-session.ts'

const SIZE = 19

interface ToolChoice {
	readonly tool: ViewerTool
	readonly key: string
	readonly icon: ReactNode
	/** On a phone two fingers do it, and the menu has it. */
	readonly isWideOnly?: boolean
}

const TOOLS: readonly ToolChoice[] = [
	{ tool: 'scroll', key: 'S', icon: <IconArrowsVertical size={SIZE} /> },
	{ tool: 'window', key: 'W', icon: <IconContrast2 size={SIZE} /> },
	{ tool: 'zoom', key: 'Z', icon: <IconZoomIn size={SIZE} />, isWideOnly: true },
	{ tool: 'pan', key: 'M', icon: <IconArrowsMove size={SIZE} />, isWideOnly: true },
	{ tool: 'length', key: 'L', icon: <IconRuler2 size={SIZE} /> },
	{ tool: 'probe', key: 'P', icon: <IconCrosshair size={SIZE} /> },
]

const LAYOUTS: readonly { readonly layout: Layout; readonly icon: ReactNode }[] = [
	{ layout: 1, icon: <IconSquare size={SIZE} /> },
	{ layout: 2, icon: <IconLayoutColumns size={SIZE} /> },
	{ layout: 4, icon: <IconLayoutGrid size={SIZE} /> },
]

interface ToolbarProps {
	readonly session: ViewerSession
}

/** Everything the viewer can do, within one row; on a phone what is needed less is in a menu at its end. */
export function Toolbar({ session, hasNews, onReopen }: NoticesProps) {
	const t = useWords()
	const hasMany = useStore(session.state, ({ stacks }) => stacks.length > 1)
	return (
		<div className="viewer-tools" role="toolbar" aria-label={t.viewer.toolbar}>
			<ToolChoices session={session} />
			<PresetMenu session={session} />
			<ToolButton isWideOnly label={t.viewer.invert} shortcut="I" onClick={() => session.run({ type: 'invert' })}>
				<IconContrastFilled size={SIZE} />
			</ToolButton>
			<ToolButton label={t.viewer.reset} shortcut="R" onClick={() => session.run({ type: 'reset' })}>
				<IconRefresh size={SIZE} />
			</ToolButton>
			<ToolButton
				isWideOnly
				label={t.viewer.deleteMark}
				shortcut="Delete"
				onClick={() => session.run({ type: 'delete-mark' })}
			>
				<IconTrash size={SIZE} />
			</ToolButton>
			{hasMany && <PhaseTools session={session} />}
			<Notices session={session} hasNews={hasNews} onReopen={onReopen} />
			{hasMany && <LayoutButtons session={session} />}
			<ToolButton isWideOnly label={t.viewer.help} shortcut="?" onClick={() => session.setHelp(true)}>
				<IconKeyboard size={SIZE} />
			</ToolButton>
			<MoreMenu session={session} hasMany={hasMany} />
		</div>
	)
}

function ToolChoices({ session }: ToolbarProps) {
	const t = useWords()
	const chosen = useStore(session.state, (state) => state.tool)
	return TOOLS.map(({ tool, key, icon, isWideOnly = false }) => (
		<ToolButton
			key={tool}
			label={t.viewer.tools[tool]}
			shortcut={key}
			isOn={tool === chosen}
			isWideOnly={isWideOnly}
			onClick={() => session.chooseTool(tool)}
		>
			{icon}
		</ToolButton>
	))
}

function PhaseTools({ session }: ToolbarProps) {
	const t = useWords()
	const isLinked = useStore(session.state, (state) => state.isLinked)
	return (
		<>
			<span className="viewer-divider viewer-wide" />
			<ToolButton
				isWideOnly
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
	)
}

function LayoutButtons({ session }: ToolbarProps) {
	const t = useWords()
	const layout = useStore(session.state, (state) => state.layout)
	return LAYOUTS.map((one) => (
		<ToolButton
			key={one.layout}
			isWideOnly
			label={t.viewer.layout({ count: one.layout })}
			shortcut={`${one.layout}`}
			isOn={layout === one.layout}
			onClick={() => session.setLayout(one.layout)}
		>
			{one.icon}
		</ToolButton>
	))
}

function PresetMenu({ session }: ToolbarProps) {
	const t = useWords()
	const isCt = useStore(
		session.state,
		({ panes, active, stacks }) => stacks[panes[active]?.stackIndex ?? 0]?.series.modality === 'CT',
	)
	return (
		<ToolMenu position="bottom-start" label={t.viewer.presets} icon={<IconAdjustmentsHorizontal size={SIZE} />}>
			<Menu.Item onClick={() => session.run({ type: 'own-window' })} rightSection={<MenuKey>0</MenuKey>}>
				{t.viewer.ownWindow}
			</Menu.Item>
			{isCt &&
				PRESET_KEYS.map((preset, index) => (
					<Menu.Item
						key={preset}
						onClick={() => session.run({ type: 'preset', preset })}
						rightSection={<MenuKey>{`⇧ ${index + 1}`}</MenuKey>}
					>
						{t.viewer.preset[preset]}
					</Menu.Item>
				))}
		</ToolMenu>
	)
}

interface ToolMenuProps {
	readonly label: string
	readonly icon: ReactNode
	readonly position: 'bottom-start' | 'bottom-end'
	/** Where all its tools have a button of their own, it is not needed. */
	readonly isNarrowOnly?: boolean
	readonly children: ReactNode
}

function ToolMenu({ label, icon, position, isNarrowOnly = false, children }: ToolMenuProps) {
	const className = isNarrowOnly ? 'viewer-tool viewer-narrow' : 'viewer-tool'
	return (
		<Menu position={position}>
			<Menu.Target>
				<ActionIcon className={className} variant="subtle" color="gray" aria-label={label}>
					{icon}
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>{children}</Menu.Dropdown>
		</Menu>
	)
}

function MenuKey({ children }: { children: string }) {
	return <kbd className="viewer-key viewer-menu-key">{children}</kbd>
}

function MoreMenu({ session, hasMany }: ToolbarProps & { hasMany: boolean }) {
	const t = useWords()
	return (
		<ToolMenu position="bottom-end" isNarrowOnly label={t.viewer.more} icon={<IconDotsVertical size={SIZE} />}>
			{TOOLS.filter(({ isWideOnly }) => isWideOnly).map(({ tool, icon }) => (
				<Menu.Item key={tool} leftSection={icon} onClick={() => session.chooseTool(tool)}>
					{t.viewer.tools[tool]}
				</Menu.Item>
			))}
			<Menu.Item leftSection={<IconContrastFilled size={SIZE} />} onClick={() => session.run({ type: 'invert' })}>
				{t.viewer.invert}
			</Menu.Item>
			<Menu.Item leftSection={<IconTrash size={SIZE} />} onClick={() => session.run({ type: 'delete-mark' })}>
				{t.viewer.deleteMark}
			</Menu.Item>
			{hasMany && <MoreOfPhases session={session} />}
			<Menu.Divider />
			<Menu.Item leftSection={<IconKeyboard size={SIZE} />} onClick={() => session.setHelp(true)}>
				{t.viewer.help}
			</Menu.Item>
		</ToolMenu>
	)
}

function MoreOfPhases({ session }: ToolbarProps) {
	const t = useWords()
	const isLinked = useStore(session.state, (state) => state.isLinked)
	const layout = useStore(session.state, (state) => state.layout)
	return (
		<>
			<Menu.Divider />
			<Menu.Item
				leftSection={isLinked ? <IconLinkOff size={SIZE} /> : <IconLink size={SIZE} />}
				onClick={() => session.run({ type: 'toggle-link' })}
			>
				{isLinked ? t.viewer.unlink : t.viewer.link}
			</Menu.Item>
			<Menu.Item
				leftSection={layout === 1 ? <IconLayoutColumns size={SIZE} /> : <IconSquare size={SIZE} />}
				onClick={() => session.setLayout(layout === 1 ? 2 : 1)}
			>
				{t.viewer.layout({ count: layout === 1 ? 2 : 1 })}
			</Menu.Item>
		</>
	)
}

interface ToolButtonProps {
	readonly label: string
	readonly shortcut: string
	readonly isOn?: boolean
	readonly isWideOnly?: boolean
	readonly onClick: () => void
	readonly children: ReactNode
}

function ToolButton({ label, shortcut, isOn, isWideOnly = false, onClick, children }: ToolButtonProps) {
	return (
		<Tooltip
			label={
				<span className="viewer-tip">
					{label}
					<kbd className="viewer-key">{shortcut}</kbd>
				</span>
			}
			openDelay={400}
			color="dark.5"
		>
			<ActionIcon
				className={isWideOnly ? 'viewer-tool viewer-wide' : 'viewer-tool'}
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
