/** Builds the web app into `apps/web/dist` when something it is made of has changed since the last build. */
import { createHash } from 'node:crypto'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compressWeb } from './compress-web.ts'
import { ROOT, run } from './run.ts'
import { exceededBudgets } from './web-budget.ts'

const SOURCES = [
	'apps/web/{index.html,vite.config.ts,package.json}',
	'apps/web/{src,public}/**/*',
	'packages/*/src/**/*.ts',
	'package-lock.json',
	'tools/{build-web,compress-web,web-budget}.ts',
]
const BUILT = join(ROOT, 'apps/web/dist')
const STAMP = join(BUILT, '.sources-sha256')

async function sourcesDigest(): Promise<string> {
	const paths: string[] = []
	for await (const entry of glob(SOURCES, { cwd: ROOT, withFileTypes: true })) {
		if (entry.isFile()) paths.push(join(entry.parentPath, entry.name))
	}
	const digest = createHash('sha256')
	for (const path of paths.sort()) digest.update(path).update(await readFile(path))
	return digest.digest('hex')
}

async function build(): Promise<boolean> {
	if ((await run('vite', ['build', 'apps/web', '--manifest', '--logLevel', 'error'])) !== 0) return false
	await compressWeb(BUILT)
	const exceeded = await exceededBudgets(BUILT)
	for (const line of exceeded) console.error(`The web app has grown: ${line}`)
	await rm(join(BUILT, '.vite'), { recursive: true })
	return exceeded.length === 0
}

const digest = await sourcesDigest()
const lastDigest = await readFile(STAMP, 'utf8').catch(() => undefined)
if (lastDigest !== digest) {
	console.error('Building the web app (once; about half a minute)…')
	if (await build()) await writeFile(STAMP, digest)
	else process.exitCode = 1
}
