/**
 * Everything, on a machine with nothing installed: the checks of the sources, unit and API tests on a real database,
 * journeys in a real Chromium. Ends with `N passed, N failed` over all of them.
 */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkSources } from './check.ts'
import { findChromium } from './find-chromium.ts'
import { ROOT, run } from './run.ts'

interface Count {
	readonly passed: number
	readonly failed: number
	readonly skipped: number
}

const RESULTS = join(ROOT, 'test-results')

async function unitAndApiTests(): Promise<Count> {
	const file = join(RESULTS, 'vitest.json')
	await rm(file, { force: true })
	const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
	// The JSON reporter's own fields.
	const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as {
		numPassedTests?: number
		numFailedTests?: number
		numPendingTests?: number
	}
	const failed = report.numFailedTests ?? 0
	return {
		passed: report.numPassedTests ?? 0,
		// A run that broke without a failed test, such as a file that cannot be loaded, has failed all the same.
		failed: code !== 0 && failed === 0 ? 1 : failed,
		skipped: report.numPendingTests ?? 0,
	}
}

async function browserJourneys(): Promise<Count> {
	await findChromium()
	const built = await run('node', ['tools/build-web.ts'])
	if (built !== 0) return { passed: 0, failed: 1, skipped: 0 }
	const file = join(RESULTS, 'e2e.json')
	await rm(file, { force: true })
	const code = await run('playwright', ['test'])
	// The JSON reporter's own fields.
	const { stats } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as {
		stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
	}
	const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
	return {
		passed: stats?.expected ?? 0,
		failed: code !== 0 && failed === 0 ? 1 : failed,
		skipped: stats?.skipped ?? 0,
	}
}

await mkdir(RESULTS, { recursive: true })
const checks = await checkSources()
const counts: readonly Count[] = [{ ...checks, skipped: 0 }, await unitAndApiTests(), await browserJourneys()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
const skipped = counts.reduce((sum, count) => sum + count.skipped, 0)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
