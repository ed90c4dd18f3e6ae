import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { problemText } from './problem-text.ts'
import { useWords } from './words.ts'

/** What a page shows when there is nothing yet: what this is, and what to do. */
export function EmptyPage({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
	return (
		<Center mih={280} p="xl">
			<Stack align="center" gap="xs" maw={420}>
				<Title order={3} ta="center">
					{title}
				</Title>
				{hint !== undefined && (
					<Text c="dimmed" size="sm" ta="center">
						{hint}
					</Text>
				)}
				{action}
			</Stack>
		</Center>
	)
}

export function PageLoading() {
	const t = useWords()
	return (
		<Center mih={280} role="status" aria-label={t.app.loading}>
			<Loader size="sm" />
		</Center>
	)
}

export function NotFoundPage() {
	const t = useWords()
	return (
		<EmptyPage
			title={t.app.notFound}
			action={
				<Button component={Link} to="/" variant="default" mt="sm">
					{t.app.backToCases}
				</Button>
			}
		/>
	)
}

/** A page that could not be shown, with the reason in the reader's language and a way on. */
export function PageError({ error, reset }: { error: unknown; reset?: () => void }) {
	const t = useWords()
	// Logged once for whoever is asked to help; the page itself says only what the reader can use.
	useEffect(() => console.error(error), [error])
	return (
		<EmptyPage
			title={t.app.somethingWrong}
			hint={problemText(error, t)}
			action={
				<Stack gap="xs" mt="sm">
					<Button onClick={() => (reset === undefined ? window.location.reload() : reset())}>{t.app.tryAgain}</Button>
					<Button component={Link} to="/" variant="default">
						{t.app.backToCases}
					</Button>
				</Stack>
			}
		/>
	)
}
