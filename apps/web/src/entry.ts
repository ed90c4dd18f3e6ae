import './entry.css'
import { paintFirst } from './viewer/first-paint.ts'

// The first picture of a case is painted by a few kilobytes of its own; the app comes behind it.
const casePage = document.getElementById('case-page')
if (casePage !== null) await paintFirst(casePage.textContent ?? '')
const { startApp } = await import('./app/start.tsx')
startApp()
