import { ActionIcon, Menu } from '@mantine/core'
import { changeMe, signOut } from '@readroom/contracts'
import {
	IconAlertTriangle,
	IconBell,
	IconBellOff,
	IconBellRinging,
	IconBuildingHospital,
	IconCalendarWeek,
	IconChartDots,
	IconChartHistogram,
	IconClipboardCheck,
	IconDeviceTv,
	IconFlag,
	IconLanguage,
	IconLogout,
	IconMenu2,
	IconSend,
	IconShieldCheck,
	IconUserCheck,
	IconUserCog,
	IconUsersGroup,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { AvailabilityItem } from '../duty/availability-item.tsx'
import { api, queries } from './api.ts'
import { useMe } from './session.ts'
import { useStatSound } from './stat-sound.ts'
import { useLocaleState, useWords } from './words.ts'

/** Where else one can go, whether one can be asked now, sound, language and the way out. */
export function PersonMenu() {
	const t = useWords()
	const me = useMe()
	const sound = useStatSound()
	const { locale, setLocale } = useLocaleState()
	const navigate = useNavigate()

	async function leave() {
		await api.call(signOut, {})
		// Loaded only now: the frame of every page does not carry what posting needs.
		await (await import('../cases/post-drafts.ts')).leaveAllDrafts()
		queries.clear()
		await navigate({ to: '/sign-in' })
	}

	function switchLanguage() {
		const other = locale === 'zh' ? 'en' : 'zh'
		void setLocale(other)
		// The server writes its own sentences in the person's language too; failing to tell it changes nothing here.
		void api.call(changeMe, { body: { locale: other } }).catch(() => undefined)
	}

	return (
		<Menu position="bottom-end" width={230} shadow="md">
			<Menu.Target>
				<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.app.menu}>
					<IconMenu2 size={20} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Label>
					{me.name} · {me.hospital.name}
				</Menu.Label>
				{me.verification === 'verified' && <AvailabilityItem />}
				<Menu.Item component={Link} to="/duty" leftSection={<IconCalendarWeek size={16} />}>
					{t.duty.title}
				</Menu.Item>
				<Menu.Item component={Link} to="/record" leftSection={<IconChartHistogram size={16} />}>
					{t.app.record}
				</Menu.Item>
				<Menu.Item component={Link} to="/outcomes/due" leftSection={<IconClipboardCheck size={16} />}>
					{t.app.dueOutcomes}
				</Menu.Item>
				{(me.isHospitalAdmin || me.isSystemAdmin) && (
					<Menu.Item component={Link} to="/department" leftSection={<IconChartDots size={16} />}>
						{t.app.department}
					</Menu.Item>
				)}
				<Menu.Item component={Link} to="/groups" leftSection={<IconUsersGroup size={16} />}>
					{t.app.groups}
				</Menu.Item>
				<Menu.Item component={Link} to="/moderation" leftSection={<IconFlag size={16} />}>
					{t.app.moderation}
				</Menu.Item>
				{(me.isHospitalAdmin || me.isSystemAdmin) && (
					<Menu.Item component={Link} to="/people" leftSection={<IconUserCheck size={16} />}>
						{t.app.people}
					</Menu.Item>
				)}
				<Menu.Item component={Link} to="/board" leftSection={<IconDeviceTv size={16} />}>
					{t.board.link}
				</Menu.Item>
				{(me.isHospitalAdmin || me.isSystemAdmin) && (
					<Menu.Item component={Link} to="/hospital" leftSection={<IconBuildingHospital size={16} />}>
						{t.lanes.hospitalTitle}
					</Menu.Item>
				)}
				{me.isSystemAdmin && (
					<Menu.Item component={Link} to="/dangers" leftSection={<IconAlertTriangle size={16} />}>
						{t.app.dangers}
					</Menu.Item>
				)}
				{me.isSystemAdmin && (
					<Menu.Item component={Link} to="/outbox" leftSection={<IconSend size={16} />}>
						{t.paging.outbox}
					</Menu.Item>
				)}
				{me.isAuditor && (
					<Menu.Item component={Link} to="/audit" leftSection={<IconShieldCheck size={16} />}>
						{t.app.audit}
					</Menu.Item>
				)}
				<Menu.Item component={Link} to="/account/notices" leftSection={<IconBellRinging size={16} />}>
					{t.paging.title}
				</Menu.Item>
				<Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} />}>
					{t.app.account}
				</Menu.Item>
				<Menu.Divider />
				<Menu.Item
					leftSection={sound.isOn ? <IconBell size={16} /> : <IconBellOff size={16} />}
					onClick={sound.toggle}
					closeMenuOnClick={false}
				>
					{sound.isOn ? t.app.soundOn : t.app.soundOff}
				</Menu.Item>
				<Menu.Item leftSection={<IconLanguage size={16} />} onClick={switchLanguage} title={t.app.languageHint}>
					{t.app.language}
				</Menu.Item>
				<Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
					{t.app.signOut}
				</Menu.Item>
			</Menu.Dropdown>
		</Menu>
	)
}
