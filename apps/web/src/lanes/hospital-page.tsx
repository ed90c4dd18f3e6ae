import { Button, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
	type HospitalSettings,
	listCommonPhoneNumbers,
	type PhoneNumber,
	setCommonPhoneNumbers,
	writeHospitalSettings,
} from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { BoardKeysPanel } from '../board/board-keys-panel.tsx'
import { Panel } from '../people/panel.tsx'
import { useChange } from '../people/use-change.ts'
import { hospitalQuery } from './lane-queries.ts'
import { PhoneNumberFields } from './phone-number-fields.tsx'
import '../people/people.css'
import './lanes.css'

const HOSPITAL = ['hospital']

/** What a hospital sets for its people: whom they ring where nobody answers, and what a masked case says of it. */
export function HospitalPage() {
	const t = useWords()
	const me = useMe()
	const { data, error } = useQuery(hospitalQuery)
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page">
			<Title order={1} mb="md">
				{t.lanes.hospitalTitle}
			</Title>
			<div className="panels">
				<div>
					<OwnHospital settings={data} isMine={me.isHospitalAdmin || me.isSystemAdmin} />
				</div>
				{me.isSystemAdmin && (
					<div>
						<CommonNumbers />
						<BoardKeysPanel />
					</div>
				)}
			</div>
		</div>
	)
}

function OwnHospital({ settings, isMine }: { settings: HospitalSettings; isMine: boolean }) {
	const t = useWords()
	const [kind, setKind] = useState(settings.kind)
	const [region, setRegion] = useState(settings.region)
	const [phoneNumbers, setNumbers] = useState<readonly PhoneNumber[]>(settings.phoneNumbers)
	const { mutate, isPending } = useChange(
		() => api.call(writeHospitalSettings, { body: { kind, region, phoneNumbers: [...phoneNumbers] } }),
		{ touches: HOSPITAL, onDone: () => notifications.show({ color: 'teal', message: t.people.saved }) },
	)

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Panel title={settings.hospital.name} {...(!isMine && { hint: t.lanes.setByAdministrator })}>
			<form onSubmit={submit} className="panel-form">
				<fieldset disabled={!isMine} className="plain-fieldset">
					<Text fw={600} size="sm">
						{t.lanes.phoneNumbers}
					</Text>
					<Text size="xs" c="dimmed">
						{t.lanes.phoneNumbersHint}
					</Text>
					<PhoneNumberFields numbers={phoneNumbers} onChange={setNumbers} />
					<Text fw={600} size="sm" mt="md">
						{t.lanes.mask}
					</Text>
					<Text size="xs" c="dimmed">
						{t.lanes.maskHint}
					</Text>
					<TextInput
						label={t.lanes.kind}
						placeholder={t.lanes.kindPlaceholder}
						value={kind}
						maxLength={30}
						onChange={(event) => setKind(event.currentTarget.value)}
					/>
					<TextInput
						label={t.lanes.region}
						placeholder={t.lanes.regionPlaceholder}
						value={region}
						maxLength={30}
						onChange={(event) => setRegion(event.currentTarget.value)}
					/>
					{kind !== '' && region !== '' && (
						<Text size="xs" c="dimmed">
							{t.lanes.maskShownAs({ mask: `${kind} · ${region}` })}
						</Text>
					)}
				</fieldset>
				{isMine && (
					<Button type="submit" variant="default" loading={isPending}>
						{t.app.save}
					</Button>
				)}
			</form>
		</Panel>
	)
}

function CommonNumbers() {
	const { data } = useQuery({
		queryKey: [...HOSPITAL, 'common'],
		queryFn: () => api.call(listCommonPhoneNumbers, {}),
	})
	return data === undefined ? null : <CommonNumbersForm stored={data.items} />
}

function CommonNumbersForm({ stored }: { stored: readonly PhoneNumber[] }) {
	const t = useWords()
	const [phoneNumbers, setNumbers] = useState(stored)
	const { mutate, isPending } = useChange(
		() => api.call(setCommonPhoneNumbers, { body: { phoneNumbers: [...phoneNumbers] } }),
		{ touches: HOSPITAL, onDone: () => notifications.show({ color: 'teal', message: t.people.saved }) },
	)

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Panel title={t.lanes.commonNumbers} hint={t.lanes.commonNumbersHint}>
			<form onSubmit={submit} className="panel-form">
				<PhoneNumberFields numbers={phoneNumbers} onChange={setNumbers} />
				<Button type="submit" variant="default" loading={isPending}>
					{t.app.save}
				</Button>
			</form>
		</Panel>
	)
}
