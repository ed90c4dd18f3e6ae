import { Alert, Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core'
import { AuditAction, type AuditEntry, listAudit, verifyAudit } from '@readroom/contracts'
import { IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useLocale, useWords } from '../app/words.ts'

/** Who did what and when, newest first, and whether a line is missing. */
export function AuditPage() {
	const t = useWords()
	const [action, setAction] = useState<AuditAction | null>(null)
	const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ['audit', action],
		queryFn: ({ pageParam }) =>
			api.call(listAudit, {
				query: { ...(action !== null && { action }), ...(pageParam !== '' && { after: pageParam }) },
			}),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	if (error !== null) return <PageError error={error} />
	const entries = data?.pages.flatMap((page) => page.items)
	return (
		<div className="page">
			<Group mb="md">
				<Title order={1}>{t.audit.title}</Title>
				<Select
					size="xs"
					clearable
					placeholder={t.audit.allActions}
					aria-label={t.audit.allActions}
					value={action}
					onChange={(value) => setAction(value === null ? null : AuditAction.parse(value))}
					data={AuditAction.options.map((value) => ({ value, label: t.audit.action[value] }))}
				/>
				<span className="shell-spring" />
			</Group>
			<Chain />
			{entries === undefined && <PageLoading />}
			{entries?.length === 0 && <EmptyPage title={t.audit.empty} />}
			{entries !== undefined && entries.length > 0 && <Entries entries={entries} />}
			{hasNextPage && (
				<Button mt="md" fullWidth variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t.app.more}
				</Button>
			)}
		</div>
	)
}

function Chain() {
	const t = useWords()
	const { mutate, data, isPending } = useMutation({ mutationFn: () => api.call(verifyAudit, {}) })
	return (
		<Stack gap="sm" mb="md" align="flex-start">
			<Button
				size="xs"
				variant="light"
				leftSection={<IconShieldCheck size={15} />}
				loading={isPending}
				onClick={() => mutate()}
			>
				{t.audit.verify}
			</Button>
			{data !== undefined && (
				<Alert color={data.isIntact ? 'teal' : 'red'} py={8} w="100%">
					{data.isIntact
						? t.audit.intact({ count: data.entryCount })
						: t.audit.broken({ sequence: data.firstBroken ?? data.entryCount })}
				</Alert>
			)}
		</Stack>
	)
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
	const t = useWords()
	const locale = useLocale()
	const clock = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
		dateStyle: 'short',
		timeStyle: 'medium',
	})
	return (
		<Table.ScrollContainer minWidth={640}>
			<Table verticalSpacing={4} fz="sm">
				<Table.Tbody>
					{entries.map((entry) => (
						<Table.Tr key={entry.sequence}>
							<Table.Td c="dimmed">{entry.sequence}</Table.Td>
							<Table.Td c="dimmed" style={{ whiteSpace: 'nowrap' }}>
								{clock.format(new Date(entry.at))}
							</Table.Td>
							<Table.Td>{entry.personName ?? t.audit.someone}</Table.Td>
							<Table.Td>{t.audit.action[entry.action]}</Table.Td>
							<Table.Td ff="monospace">{entry.caseLabel}</Table.Td>
							<Table.Td>
								<Text size="xs" c="dimmed" truncate maw={260} title={JSON.stringify(entry.detail)}>
									{Object.entries(entry.detail)
										.map(([key, value]) => `${key} ${value}`)
										.join(' · ')}
								</Text>
							</Table.Td>
							<Table.Td c="dimmed">{entry.address}</Table.Td>
						</Table.Tr>
					))}
				</Table.Tbody>
			</Table>
		</Table.ScrollContainer>
	)
}
