import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a PostgreSQL server says of itself in `postmaster.pid`, as far as it has got. */
export type PostmasterFile = { pid: number; socketDirectory: string | undefined; isReady: boolean }

/** Reads `postmaster.pid` of a database folder; undefined where no server has run since the last clean stop. */
export async function readPostmasterFile(databaseDirectory: string): Promise<PostmasterFile | undefined> {
	const lines = (await textOf(join(databaseDirectory, 'postmaster.pid')))?.split('\n')
	const pid = Number(lines?.[0])
	if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined
	return { pid, socketDirectory: lines[4]?.trim() || undefined, isReady: lines[7]?.trim() === 'ready' }
}

/**
 * Lets a server start although `postmaster.pid` names a living process that is no PostgreSQL: after a reboot or in a
 * restarted container the number belongs to something else, or to a dead process nobody waited for.
 *
 * The file must not be deleted: its shared memory key is how PostgreSQL notices that parts of the former server still
 * write. It takes the number of its own parent for stale, and goes on to check that key.
 */
export async function disownPostmasterFile(databaseDirectory: string): Promise<void> {
	const file = join(databaseDirectory, 'postmaster.pid')
	const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
	await writeFile(file, [process.pid, ...rest].join('\n'), { flag: 'r+' })
}

/** Whether the process is alive and is a PostgreSQL server on this very folder. */
export async function isPostmasterOf(pid: number, databaseDirectory: string): Promise<boolean> {
	const commandLine = await commandLineOf(pid)
	return commandLine.includes('postgres') && commandLine.includes(databaseDirectory)
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM'
	}
}

async function commandLineOf(pid: number): Promise<string> {
	if (process.platform === 'linux') return (await textOf(`/proc/${pid}/cmdline`)) ?? ''
	try {
		return (await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)])).stdout
	} catch {
		return '' // ps answers with an error where the process is gone
	}
}

async function textOf(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8')
	} catch (error) {
		// ESRCH: a process that ends while its entry in /proc is read
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
			return undefined
		throw error
	}
}
