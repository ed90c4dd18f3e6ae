import './app/missing-features.ts'
import './entry.css'
import { paintFirst } from './viewer/first-paint.ts'

// The first picture of a case is painted by a few kilobytes of its own; the app comes behind it.
const casePage = document.getElementById('case-page')
if (casePage !== null) {
	// A slice that cannot be painted is the viewer's to report; the app must come whatever happens here.
	await paintFirst(casePage.textContent ?? '').catch((error: unknown) => console.error(error))
}
const { startApp } = await import('./app/start.tsx')
await startApp()
