import { Button, PinInput, Stack, Text, TextInput } from '@mantine/core'
import { ApiProblem } from '@readroom/client'
import { leaveShared, openShare, readShared, type SharedCase } from '@readroom/contracts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { api, queries } from '../app/api.ts'
import { PageError, PageLoading } from '../app/page-states.tsx'
import { problemText } from '../app/problem-text.ts'
import { useWords } from '../app/words.ts'
import { Entrance } from '../people/entrance.tsx'
import { SharedView } from './shared-view.tsx'
import './sharing.css'

const route = getRouteApi('/s/$secret')

const SHARED = ['shared']
/** Stands for the secret once the link is open: that is not left in the address, nor in the history. */
const OPENED = 'open'
/** How often an open page asks whether it may still show the case. */
const ASK_AGAIN_MS = 10_000

/** What a link opens: first a code and a name, then the case, for looking only. */
export function SharedPage() {
	const { secret } = route.useParams()
	return secret === OPENED ? <Opened /> : <Entry secret={secret} />
}

function Entry({ secret }: { secret: string }) {
	const t = useWords()
	const navigate = useNavigate()
	const [code, setCode] = useState('')
	const [viewerName, setViewerName] = useState('')
	const { mutate, isPending, error } = useMutation({
		mutationFn: () => api.call(openShare, { body: { secret, code, viewerName } }),
		onSuccess: (shared) => {
			queries.setQueryData(SHARED, shared)
			void navigate({ to: '/s/$secret', params: { secret: OPENED }, replace: true })
		},
	})
	if (isNotThere(error)) return <Entrance title={t.sharing.notThere} hint={t.sharing.notThereHint} />

	function submit(event: SubmitEvent) {
		event.preventDefault()
		if (code.length === 6 && viewerName.trim() !== '') mutate()
	}

	return (
		<Entrance title={t.sharing.entryTitle} hint={t.sharing.entryHint}>
			<form onSubmit={submit}>
				<Stack gap="sm">
					<div>
						<Text size="sm" fw={500} mb={4} id="share-code">
							{t.sharing.code}
						</Text>
						<PinInput
							length={6}
							type="number"
							oneTimeCode
							value={code}
							onChange={setCode}
							aria-labelledby="share-code"
							getInputProps={(index) => ({ 'aria-label': `${t.sharing.code} ${index + 1}` })}
						/>
					</div>
					<TextInput
						label={t.sharing.viewerName}
						value={viewerName}
						maxLength={40}
						autoComplete="name"
						onChange={(event) => setViewerName(event.currentTarget.value)}
					/>
					{error !== null && (
						<Text size="sm" c="red.4" role="alert">
							{problemText(error, t)}
						</Text>
					)}
					<Button type="submit" loading={isPending} disabled={code.length < 6 || viewerName.trim() === ''}>
						{t.sharing.open}
					</Button>
				</Stack>
			</form>
		</Entrance>
	)
}

function Opened() {
	const t = useWords()
	const [hasLeft, setLeft] = useState(false)
	const { data, error } = useQuery<SharedCase>({
		queryKey: SHARED,
		queryFn: () => api.call(readShared, {}),
		refetchInterval: ASK_AGAIN_MS,
		enabled: !hasLeft,
	})

	async function leave() {
		await api.call(leaveShared, {})
		setLeft(true)
		queries.removeQueries({ queryKey: SHARED })
	}

	if (hasLeft) return <Entrance title={t.sharing.left} hint={t.sharing.leftHint} />
	if (isNotThere(error)) return <Entrance title={t.sharing.notThere} hint={t.sharing.notThereHint} />
	if (data !== undefined) return <SharedView shared={data} onLeave={() => void leave()} />
	return error === null ? <PageLoading /> : <PageError error={error} />
}

function isNotThere(error: unknown): boolean {
	return error instanceof ApiProblem && error.code === 'share-not-found'
}
