import { Alert, Button, Select, Text, Title } from '@mantine/core'
import { AuditAction, type AuditEntry, type CaseId, listAudit, type PersonId, verifyAudit } from '@readroom/contracts'
import { IconShieldCheck, IconShieldX, IconX } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { problemText } from '../app/problem-text.ts'
import { useLocale, useWords } from '../app/words.ts'
import { detailTexts } from './audit-detail.ts'
import './audit.css'

/** What the list is narrowed to; a person or a case is chosen by a click on the name. */
interface Filter {
	readonly action?: AuditAction | undefined
	readonly person?: { readonly id: PersonId; readonly name: string } | undefined
	readonly readingCase?: { readonly id: CaseId; readonly label: string } | undefined
}

/** Who did what and when, newest first, and whether a line is missing. */
export function AuditPage() {
	const t = useWords()
	const [filter, setFilter] = useState<Filter>({})
	const narrow = (more: Filter) => setFilter({ ...filter, ...more })
	const { action, person, readingCase } = filter
	return (
		<div className="page audit">
			<div className="audit-head">
				<Title order={1}>{t.audit.title}</Title>
				<Select
					size="xs"
					clearable
					placeholder={t.audit.allActions}
					aria-label={t.audit.allActions}
					value={action ?? null}
					onChange={(value) => narrow({ action: value === null ? undefined : AuditAction.parse(value) })}
					data={AuditAction.options.map((value) => ({ value, label: t.audit.action[value] }))}
				/>
				{person !== undefined && (
					<Narrowed label={t.audit.onlyPerson({ name: person.name })} onClear={() => narrow({ person: undefined })} />
				)}
				{readingCase !== undefined && (
					<Narrowed
						label={t.audit.onlyCase({ label: readingCase.label })}
						onClear={() => narrow({ readingCase: undefined })}
					/>
				)}
			</div>
			<Text size="sm" c="dimmed" className="audit-hint">
				{t.audit.hint}
			</Text>
			<Chain />
			<Lines filter={filter} onNarrow={narrow} />
		</div>
	)
}

function Narrowed({ label, onClear }: { label: string; onClear: () => void }) {
	const t = useWords()
	return (
		<Button
			size="compact-sm"
			variant="light"
			rightSection={<IconX size={14} />}
			title={t.audit.clearFilter}
			onClick={onClear}
		>
			{label}
		</Button>
	)
}

function Chain() {
	const t = useWords()
	const { mutate, data, error, isPending } = useMutation({ mutationFn: () => api.call(verifyAudit, {}) })
	const isBroken = data?.isIntact === false
	return (
		<div className="audit-chain">
			<Button
				size="xs"
				variant="light"
				leftSection={<IconShieldCheck size={15} />}
				loading={isPending}
				onClick={() => mutate()}
			>
				{t.audit.verify}
			</Button>
			<Button component="a" href="/api/audit/export" download size="xs" variant="default">
				{t.audit.exportFhir}
			</Button>
			{data !== undefined && (
				<Alert
					color={isBroken ? 'red' : 'teal'}
					icon={isBroken ? <IconShieldX size={18} /> : <IconShieldCheck size={18} />}
					role="status"
					data-testid="chain"
				>
					{isBroken
						? t.audit.broken({ sequence: data.firstBroken ?? data.entryCount })
						: t.audit.intact({ count: data.entryCount })}
				</Alert>
			)}
			{error !== null && <Alert color="red">{problemText(error, t)}</Alert>}
		</div>
	)
}

interface LinesProps {
	readonly filter: Filter
	readonly onNarrow: (more: Filter) => void
}

function Lines({ filter, onNarrow }: LinesProps) {
	const t = useWords()
	const { action, person, readingCase } = filter
	const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ['audit', action, person?.id, readingCase?.id],
		queryFn: ({ pageParam }) =>
			api.call(listAudit, {
				query: {
					...(action !== undefined && { action }),
					...(person !== undefined && { personId: person.id }),
					...(readingCase !== undefined && { caseId: readingCase.id }),
					...(pageParam !== '' && { after: pageParam }),
				},
			}),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	const entries = data.pages.flatMap((page) => page.items)
	if (entries.length === 0) return <EmptyPage title={t.audit.empty} />
	return (
		<>
			<table className="audit-lines">
				<thead>
					<tr>
						{(['sequence', 'at', 'person', 'action', 'case', 'detail', 'address'] as const).map((column) => (
							<th key={column} className={`audit-${column}`} scope="col">
								{t.audit.columns[column]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{entries.map((entry) => (
						<Line key={entry.sequence} entry={entry} onNarrow={onNarrow} />
					))}
				</tbody>
			</table>
			{hasNextPage && (
				<Button mt="md" fullWidth variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t.app.more}
				</Button>
			)}
		</>
	)
}

/** Refusals are what an auditor looks for. */
const REFUSALS = new Set<AuditAction>(['sign-in-refused', 'access-refused', 'images-refused'])

function Line({ entry, onNarrow }: { entry: AuditEntry; onNarrow: LinesProps['onNarrow'] }) {
	const t = useWords()
	const locale = useLocale()
	const { personId, personName, caseId, caseLabel } = entry
	const clock = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
		dateStyle: 'short',
		timeStyle: 'medium',
		hourCycle: 'h23',
	})
	return (
		<tr data-testid="audit-line" data-refusal={REFUSALS.has(entry.action) || undefined}>
			<td className="audit-sequence">{entry.sequence}</td>
			<td className="audit-at">{clock.format(new Date(entry.at))}</td>
			<td className="audit-person">
				{personId === null || personName === null ? (
					<span className="audit-nobody">{t.audit.someone}</span>
				) : (
					<button type="button" onClick={() => onNarrow({ person: { id: personId, name: personName } })}>
						{personName}
					</button>
				)}
			</td>
			<td className="audit-action">{t.audit.action[entry.action]}</td>
			<td className="audit-case">
				{caseId !== null && caseLabel !== null && (
					<button type="button" onClick={() => onNarrow({ readingCase: { id: caseId, label: caseLabel } })}>
						{caseLabel}
					</button>
				)}
			</td>
			<td className="audit-detail" title={JSON.stringify(entry.detail)}>
				{detailTexts(entry, t, locale).join(' · ')}
			</td>
			<td className="audit-address">{entry.address}</td>
		</tr>
	)
}
