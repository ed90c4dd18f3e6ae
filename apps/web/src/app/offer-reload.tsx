import { Button, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useWords } from './words.ts'

/**
 * Once the room has been updated, what a page from before still wants to fetch is not there any more. It says so and offers to
 * load the page anew, and does not do so by itself: somebody may be writing.
 */
export function offerReloadAfterUpdate(): void {
	window.addEventListener('vite:preloadError', () => {
		notifications.show({ id: 'updated', autoClose: false, color: 'orange', message: <ReloadOffer /> })
	})
}

function ReloadOffer() {
	const t = useWords()
	return (
		<Stack gap="xs" align="flex-start">
			{t.app.updated}
			<Button size="xs" onClick={() => window.location.reload()}>
				{t.app.reload}
			</Button>
		</Stack>
	)
}
