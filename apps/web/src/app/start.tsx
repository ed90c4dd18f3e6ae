import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api.ts'
import { offerReloadAfterUpdate } from './offer-reload.tsx'
import { router } from './router.tsx'
import { theme } from './theme.ts'
import { loadWords } from './words.ts'

/** Mounts the app; whatever was painted before it stays until a page takes its place. */
export async function startApp(): Promise<void> {
	await loadWords()
	offerReloadAfterUpdate()
	const root = document.getElementById('root')
	if (root === null) throw new Error('the page has no #root')
	createRoot(root).render(
		<StrictMode>
			<MantineProvider theme={theme} forceColorScheme="dark">
				<Notifications position="top-right" />
				<QueryClientProvider client={queries}>
					<RouterProvider router={router} />
				</QueryClientProvider>
			</MantineProvider>
		</StrictMode>,
	)
}
