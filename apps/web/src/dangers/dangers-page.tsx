import { ActionIcon, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Diagnosis, type ListedDanger, listDanger, listDangers, unlistDanger } from '@readroom/contracts'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { PageError, PageLoading } from '../app/page-states.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { DiagnosisPicker } from '../opinions/diagnosis-picker.tsx'
import { useChange } from '../people/use-change.ts'
import '../people/people.css'

const DANGERS = ['dangers']

/** What is pinned whoever names it: the site adds, the catalogue's own stay. */
export function DangersPage() {
	const t = useWords()
	const { data, error } = useQuery({ queryKey: DANGERS, queryFn: () => api.call(listDangers, {}) })
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	const own = data.items.filter(({ listed }) => listed !== null)
	const ofCatalogue = data.items.filter(({ listed }) => listed === null)
	return (
		<div className="page">
			<Title order={1}>{t.dangers.title}</Title>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.dangers.hint}
			</Text>
			<AddDanger listed={data.items} />
			<Title order={2} mt="lg">
				{t.dangers.own}
			</Title>
			{own.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.dangers.none}
				</Text>
			)}
			<DangerLines dangers={own} />
			<Title order={2} mt="lg">
				{t.dangers.catalogue({ count: ofCatalogue.length })}
			</Title>
			<DangerLines dangers={ofCatalogue} />
		</div>
	)
}

function AddDanger({ listed }: { listed: readonly ListedDanger[] }) {
	const t = useWords()
	const { mutate } = useChange((code: string) => api.call(listDanger, { params: { code } }), { touches: DANGERS })

	function add(diagnosis: Diagnosis) {
		if (diagnosis.system === 'ICD-10') mutate(diagnosis.code)
		else notifications.show({ color: 'yellow', message: t.dangers.textRefused })
	}

	return (
		<DiagnosisPicker label={t.dangers.add} onPick={add} taken={new Set(listed.map(({ code }) => `ICD-10:${code}`))} />
	)
}

function DangerLines({ dangers }: { dangers: readonly ListedDanger[] }) {
	return (
		<ul className="lines">
			{dangers.map((danger) => (
				<OneDanger key={danger.code} danger={danger} />
			))}
		</ul>
	)
}

function OneDanger({ danger }: { danger: ListedDanger }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	const { code, listed } = danger
	const { mutate, isPending } = useChange(() => api.call(unlistDanger, { params: { code } }), { touches: DANGERS })
	return (
		<li className="line" data-testid="danger">
			<div className="line-text">
				<Text size="sm">
					{danger[locale]}{' '}
					<Text span size="xs" c="dimmed">
						{danger[locale === 'zh' ? 'en' : 'zh']} · {code}
					</Text>
				</Text>
				{listed !== null && (
					<Text size="xs" c="dimmed">
						{t.dangers.listedBy({ name: listed.by, time: timeAgo(listed.at, now, t) })}
					</Text>
				)}
			</div>
			{listed !== null && (
				<div className="line-acts">
					<ActionIcon
						variant="subtle"
						color="gray"
						loading={isPending}
						aria-label={`${t.app.remove} ${danger[locale]}`}
						onClick={() => mutate(undefined)}
					>
						<IconX size={16} />
					</ActionIcon>
				</div>
			)}
		</li>
	)
}
