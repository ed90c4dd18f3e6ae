import { readFile, stat } from 'node:fs/promises'

/** Who runs PostgreSQL. Undefined ids: whoever runs this process. */
export type Account = { uid: number; gid: number }

/**
 * The account that PostgreSQL has to run as, undefined where it is the one of this process.
 *
 * PostgreSQL refuses to run as root. Files that are there already decide; new ones belong to `postgres` where the
 * machine has that account, else to `nobody`.
 *
 * @param databaseDirectory the folder of the database files; it need not exist
 */
export async function accountFor(databaseDirectory: string): Promise<Account | undefined> {
	const owner = await ownerOf(databaseDirectory)
	const ownUid = process.getuid?.()
	if (ownUid !== 0) {
		if (owner === undefined || owner.uid === ownUid) return undefined
		throw new Error(
			`The database files in ${databaseDirectory} belong to user ${owner.uid}, this is user ${ownUid}. ` +
				'Start as that user or as root, or change the owner of the data directory.',
		)
	}
	if (owner?.uid === 0) {
		throw new Error(
			`The database files in ${databaseDirectory} belong to root, as whom PostgreSQL refuses to run. ` +
				`Give them to another user: chown -R postgres ${databaseDirectory}`,
		)
	}
	return owner ?? (await accountNamed('postgres')) ?? (await accountNamed('nobody')) ?? noAccount()
}

async function ownerOf(path: string): Promise<Account | undefined> {
	try {
		const { uid, gid } = await stat(path)
		return { uid, gid }
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
		throw error
	}
}

async function accountNamed(name: string): Promise<Account | undefined> {
	for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
		const [entryName, , uid, gid] = line.split(':')
		if (entryName === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
	}
	return undefined
}

function noAccount(): never {
	throw new Error(
		'PostgreSQL refuses to run as root, and there is neither a user "postgres" nor "nobody". ' +
			'Start the server as an ordinary user, or set DATABASE_URL.',
	)
}
