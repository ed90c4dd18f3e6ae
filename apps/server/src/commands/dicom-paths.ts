import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MustBeLookedAt, NotSent } from '@readroom/client'

/**
 * Every file named or lying below a folder named, in order of path. Links are followed to files but not into folders,
 * so that a loop of links ends.
 *
 * @throws the file system's error when a path named does not exist
 */
export async function* filesBelow(paths: readonly string[]): AsyncGenerator<string> {
	for (const path of paths) {
		if (!(await stat(path)).isDirectory()) {
			yield path
			continue
		}
		const entries = await readdir(path, { withFileTypes: true })
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const inside = join(path, entry.name)
			if (entry.isDirectory()) yield* filesBelow([inside])
			else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(inside)).isFile())) yield inside
		}
	}
}

/** Why a file cannot be used, in one line for the terminal; never a value of the file. */
export function reasonOf(error: unknown): string {
	if (error instanceof MustBeLookedAt)
		return `text may be drawn into the picture (${error.reason}); look at it, then use --confirm-pixels`
	if (error instanceof NotSent) return `not sent: ${error.reason}`
	return error instanceof Error ? error.message : String(error)
}
