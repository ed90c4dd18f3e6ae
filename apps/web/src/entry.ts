import './entry.css'

// The first picture of a case is painted by a few kilobytes of its own; the app comes behind it.
const casePage = document.getElementById('case-page')
if (casePage !== null) {
	const { paintFirst } = await import('./viewer/first-paint.ts')
	await paintFirst(casePage.textContent ?? '')
}
const { startApp } = await import('./app/start.tsx')
startApp()
