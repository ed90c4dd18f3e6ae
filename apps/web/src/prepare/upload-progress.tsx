import { Alert, Button, Progress, Text } from '@mantine/core'
import { PROBLEMS, type ProblemCode } from '@readroom/contracts'
import type { Words } from '@readroom/messages'
import { IconCheck, IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useLocale, useWords } from '../app/words.ts'
import { bytesText } from './bytes.ts'
import type { Preparation } from './preparation.ts'
import { isUnderWay, missingSlices, type PreparationState } from './preparation-state.ts'
import { isWanted } from './series-in-draft.ts'

/** How far the images are, what it saved, and what keeps them from going on. */
export function UploadProgress({ preparation, state }: { preparation: Preparation; state: PreparationState }) {
	const t = useWords()
	const locale = useLocale()
	const isOnline = useIsOnline()
	const total = totals(state)
	const missingCount = missingSlices(state)
	const isSending = isUnderWay(state)
	// Nothing to send yet: all series wait for the poster's eyes, or were left out.
	if (total.wanted === 0 && state.refusedCount === 0 && state.failure === null) return null
	const isPaused = isSending && (state.line.isBroken || !isOnline)
	return (
		<div className="upload-progress" data-testid="upload-progress" data-done={!isSending || undefined}>
			<div className="upload-progress-line">
				{!isSending && total.sent > 0 && <IconCheck size={16} color="var(--room-good)" />}
				<Text size="sm" fw={500}>
					{statusText(total, isSending, t)}
				</Text>
				{total.wanted > 0 && (
					<Text size="sm" c="dimmed" data-testid="slices-sent">
						{t.post.slicesOf({ done: total.sent, total: total.wanted })}
					</Text>
				)}
				<span className="shell-spring" />
				{isSending && !isPaused && state.secondsLeft !== null && (
					<Text size="xs" c="dimmed">
						{t.post.secondsLeft({ seconds: state.secondsLeft })}
					</Text>
				)}
				{state.sentBytes > 0 && (
					<Text size="xs" c="dimmed" title={t.post.savedHint}>
						{t.post.saved({
							original: bytesText(state.sentOriginalBytes, locale),
							sent: bytesText(state.sentBytes, locale),
						})}
					</Text>
				)}
			</div>
			<Progress.Root size="sm" aria-label={t.post.uploading}>
				<Progress.Section value={share(total.sent, total.wanted)} color={isSending ? 'accent' : 'teal'} />
				<Progress.Section value={share(total.ready, total.wanted)} color="dark.4" />
			</Progress.Root>
			{isPaused && (
				<Alert color="yellow" icon={<IconCloudOff size={18} />} py={8} role="status" data-testid="paused">
					{isOnline ? t.post.serverSilent : t.post.lineBroken}
				</Alert>
			)}
			{state.line.refusal !== null && (
				<TryAgain
					text={t.post.lineRefused({ reason: refusalText(state.line.refusal, t) })}
					onTry={() => preparation.tryAgain()}
				/>
			)}
			{state.failure !== null && <TryAgain text={t.post.failed} onTry={() => preparation.tryAgain()} />}
			{missingCount > 0 && (
				<Alert color="yellow" py={8} data-testid="missing-files">
					{t.post.missingFiles({ count: missingCount })}
				</Alert>
			)}
			{state.refusedComments.length > 0 && (
				<Alert color="red" py={8} data-testid="refused">
					{refusedText(state, t)}
				</Alert>
			)}
		</div>
	)
}

function TryAgain({ text, onTry }: { text: string; onTry: () => void }) {
	const t = useWords()
	return (
		<Alert color="red" py={8} role="alert">
			<div className="upload-progress-line">
				<span>{text}</span>
				<span className="shell-spring" />
				<Button size="compact-sm" variant="default" onClick={onTry}>
					{t.post.tryAgain}
				</Button>
			</div>
		</Alert>
	)
}

/** Names of attributes, never their values, are what the server says of images that still tell who the patient is. */
function refusedText({ refusedCount, refusedComments }: PreparationState, t: Words): string {
	const names = refusedComments.filter((comment) => comment !== '')
	return names.length === 0
		? t.post.serverRefused({ count: refusedCount })
		: t.post.serverRefusedIdentity({
				count: refusedCount,
				names: [...new Set(names.flatMap((name) => name.split(', ')))],
			})
}

function statusText({ sent, ready }: ReturnType<typeof totals>, isSending: boolean, t: Words): string {
	if (!isSending) return sent > 0 ? t.post.uploaded : t.post.nothingUploaded
	return sent > 0 || ready > 0 ? t.post.uploading : t.post.preparing
}

/** Slices that cannot be used are counted nowhere here: their series says so. */
function totals({ series, progress }: PreparationState) {
	const total = { wanted: 0, sent: 0, ready: 0 }
	for (const one of series.filter(isWanted)) {
		const of = progress.get(one.seriesInstanceUid)
		total.wanted += one.slices.length + one.sentElsewhere - (of?.lostCount ?? 0)
		total.sent += of?.sentCount ?? 0
		total.ready += of?.readyCount ?? 0
	}
	return total
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : (part / whole) * 100
}

function refusalText(code: string, t: Words): string {
	// hasOwn shows that it is one of the codes.
	return Object.hasOwn(PROBLEMS, code) ? t.problems[code as ProblemCode] : t.problems.unexpected
}

function useIsOnline(): boolean {
	return useSyncExternalStore(
		(changed) => {
			addEventListener('online', changed)
			addEventListener('offline', changed)
			return () => {
				removeEventListener('online', changed)
				removeEventListener('offline', changed)
			}
		},
		() => navigator.onLine,
	)
}
