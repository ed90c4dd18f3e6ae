/** Builds the web app into `apps/web/dist` when something it is made of has changed since the last build. */
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, run } from './run.ts'

const SOURCES = [
	'apps/web/{index.html,vite.config.ts,package.json}',
	'apps/web/{src,public}/**/*',
	'packages/*/src/**/*.ts',
	'package-lock.json',
]
const STAMP = join(ROOT, 'apps/web/dist/.sources-sha256')

async function sourcesDigest(): Promise<string> {
	const paths: string[] = []
	for await (const entry of glob(SOURCES, { cwd: ROOT, withFileTypes: true })) {
		if (entry.isFile()) paths.push(join(entry.parentPath, entry.name))
	}
	const digest = createHash('sha256')
	for (const path of paths.sort()) digest.update(path).update(await readFile(path))
	return digest.digest('hex')
}

const digest = await sourcesDigest()
const lastDigest = await readFile(STAMP, 'utf8').catch(() => undefined)
if (lastDigest !== digest) {
	console.error('Building the web app (once; about half a minute)…')
	const code = await run('vite', ['build', 'apps/web', '--logLevel', 'warn'])
	if (code === 0) await writeFile(STAMP, digest)
	process.exitCode = code
}
