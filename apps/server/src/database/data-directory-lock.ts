import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process serves this data directory. */
class DataDirectoryInUse extends Error {
	override name = 'DataDirectoryInUse'
}

const SQLITE_BUSY = 5

/**
 * Takes a data directory for this process alone.
 *
 * The lock is one of the operating system, so it ends with the process however that ends: no stale lock file, no
 * process number that has come to mean another process. Node has no such lock of its own, but the SQLite inside it has.
 *
 * @throws DataDirectoryInUse when another process, or another part of this one, holds it
 */
export function lockDataDirectory(directory: string): Disposable {
	const file = new DatabaseSync(join(directory, 'server.lock'))
	try {
		file.exec('BEGIN EXCLUSIVE')
	} catch (cause) {
		file.close()
		if (!isBusy(cause)) throw cause
		throw new DataDirectoryInUse(
			`Another reading room server is running on ${directory}. Stop it first, or choose another data directory.`,
			{ cause },
		)
	}
	return { [Symbol.dispose]: () => file.close() }
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
