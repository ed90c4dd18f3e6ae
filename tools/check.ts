/**
 * Everything that is quick to check, before every commit: format, lint, types, import rules, dead code, generated
 * files, then the unit and API tests.
 */
import { run } from './run.ts'

const STEPS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
	['format', 'biome', 'check', '--linter-enabled=false', '.'],
	['lint', 'oxlint', '--type-aware', '--quiet'],
	['types', 'tsc', '-p', 'tsconfig.json'],
	['types of the web app', 'tsc', '-p', 'apps/web/tsconfig.json'],
	['import rules', 'node', 'tools/check-import-rules.ts'],
	['dead code', 'knip'],
	['generated files', 'node', 'tools/generate.ts', '--check'],
]

export async function checkSources(): Promise<{ passed: number; failed: number }> {
	let failed = 0
	for (const [name, program, ...args] of STEPS) {
		console.error(`\n── ${name}`)
		if ((await run(program, args)) !== 0) {
			failed += 1
			console.error(`── ${name}: failed`)
		}
	}
	return { passed: STEPS.length - failed, failed }
}

if (import.meta.main) {
	const { failed } = await checkSources()
	const tests = await run('vitest', ['run'])
	process.exitCode = failed > 0 || tests !== 0 ? 1 : 0
}
