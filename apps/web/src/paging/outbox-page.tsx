import { Badge, Button, Select, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { AddressChannel, listOutbox, type OutboxPage as Outgoing, PageState, redeliverPage } from '@readroom/contracts'
import { IconSend } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useLocale, useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { CHANNEL_ICON } from './channel-icon.ts'
import { errorText } from './tried-text.ts'
import '../people/people.css'
import './paging.css'

const OUTBOX = ['outbox']

const STATE_COLOR: Readonly<Record<PageState, string>> = {
	waiting: 'yellow',
	sending: 'yellow',
	sent: 'teal',
	failed: 'red',
	cancelled: 'gray',
	'not-sent': 'gray',
}

/** Every notice that leaves the room and what became of it. */
export function OutboxPage() {
	const t = useWords()
	const [state, setState] = useState<PageState>()
	const [channel, setChannel] = useState<AddressChannel>()
	return (
		<div className="page">
			<div className="page-head">
				<Title order={1}>{t.paging.outbox}</Title>
				<Select
					size="xs"
					clearable
					placeholder={t.paging.allStates}
					aria-label={t.paging.allStates}
					value={state ?? null}
					onChange={(value) => setState(value === null ? undefined : PageState.parse(value))}
					data={PageState.options.map((value) => ({ value, label: t.paging.state[value] }))}
				/>
				<Select
					size="xs"
					clearable
					placeholder={t.paging.allChannels}
					aria-label={t.paging.allChannels}
					value={channel ?? null}
					onChange={(value) => setChannel(value === null ? undefined : AddressChannel.parse(value))}
					data={AddressChannel.options.map((value) => ({ value, label: t.paging.channel[value] }))}
				/>
			</div>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.paging.outboxHint}
			</Text>
			<Lines state={state} channel={channel} />
		</div>
	)
}

interface LinesProps {
	readonly state: PageState | undefined
	readonly channel: AddressChannel | undefined
}

function Lines({ state, channel }: LinesProps) {
	const t = useWords()
	const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: [...OUTBOX, state, channel],
		queryFn: ({ pageParam }) =>
			api.call(listOutbox, {
				query: {
					...(state !== undefined && { state }),
					...(channel !== undefined && { channel }),
					...(pageParam !== '' && { after: pageParam }),
				},
			}),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	const pages = data.pages.flatMap(({ items }) => items)
	if (pages.length === 0) return <EmptyPage title={t.paging.outboxEmpty} />
	return (
		<>
			<ul className="lines people-list outbox" aria-label={t.paging.outbox}>
				{pages.map((page) => (
					<Line key={page.id} page={page} />
				))}
			</ul>
			{hasNextPage && (
				<Button mt="md" fullWidth variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t.app.more}
				</Button>
			)}
		</>
	)
}

function Line({ page }: { page: Outgoing }) {
	const t = useWords()
	const locale = useLocale()
	const { channel, reason, receiver, host, caseLabel, state, tries, createdAt, nextTryAt, error } = page
	const { mutate, isPending } = useChange(() => api.call(redeliverPage, { params: { pageId: page.id } }), {
		touches: OUTBOX,
		onDone: () => notifications.show({ color: 'teal', message: t.paging.redelivered }),
	})
	const clock = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
		dateStyle: 'short',
		timeStyle: 'medium',
		hourCycle: 'h23',
	})
	const Icon = CHANNEL_ICON[channel]
	return (
		<li className="line" data-testid="outbox-page">
			<div className="line-text">
				<div className="line-names">
					<Icon size={16} aria-hidden />
					<Text size="sm" fw={500}>
						{receiver}
					</Text>
					<Badge size="sm" variant="light" color={STATE_COLOR[state]}>
						{t.paging.state[state]}
					</Badge>
				</div>
				<Text size="xs" c="dimmed" className="facts">
					<span>{clock.format(new Date(createdAt))}</span>
					<span>{t.paging.channel[channel]}</span>
					{host !== null && <span>{host}</span>}
					<span>{t.paging.reason[reason]}</span>
					{caseLabel !== null && <span>{caseLabel}</span>}
					{(tries > 1 || error !== null) && <span>{t.paging.tries({ count: tries })}</span>}
					{nextTryAt !== null && <span>{t.paging.nextTry({ time: clock.format(new Date(nextTryAt)) })}</span>}
				</Text>
				{error !== null && (
					<Text size="xs" c="red">
						{errorText(error, t)}
					</Text>
				)}
			</div>
			<div className="line-acts">
				<Button
					size="compact-sm"
					variant="default"
					leftSection={<IconSend size={14} />}
					disabled={state === 'sending'}
					loading={isPending}
					onClick={() => mutate(undefined)}
				>
					{t.paging.redeliver}
				</Button>
			</div>
		</li>
	)
}
