import { type ChildProcess, spawn } from 'node:child_process'
import type { Account } from './account.ts'

/** As whom, and through which program, the programs of PostgreSQL are started. */
export type Launcher = { prefix: string[]; account: Account | undefined }

/** PostgreSQL's own settings in the environment (PGDATA, PGPORT, …) must not reach it. */
const ENVIRONMENT = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The kernel ends the program when this process dies, even by `kill -9` (Linux, util-linux). */
const WITH_PARENT = ['setpriv', '--pdeathsig', 'INT']

/**
 * Finds a way to start PostgreSQL that works on this machine: ending with this process where that is possible, and as
 * the given account.
 *
 * @param program the `postgres` program, which is asked for its version
 */
export async function chooseLauncher(program: string, account: Account | undefined): Promise<Launcher> {
	const launchers =
		account === undefined
			? [
					{ prefix: [...WITH_PARENT, '--'], account },
					{ prefix: [], account },
				]
			: [
					{ prefix: [...WITH_PARENT, '--'], account },
					reachingThroughClosedFolders(account, 'dac_read_search'),
					reachingThroughClosedFolders(account, 'dac_override'),
					{ prefix: [], account },
				]
	let complaint = ''
	for (const launcher of launchers) {
		const { code, errors } = await outcomeOf(launch(launcher, program, ['--version']))
		if (code === 0 && errors === '') return launcher
		complaint = errors
	}
	const whom = account === undefined ? 'this user' : `user ${account.uid}`
	throw new Error(
		`${program} cannot be run as ${whom}: ${complaint.trim()}. ` +
			'Every folder above the data directory must let that user through (chmod o+x), or choose another data directory.',
	)
}

/**
 * For a data directory below a folder that is closed to everybody else, such as `/root`: the account gets one
 * capability of root, that of passing through. The secure bit makes access(2) respect it too.
 */
function reachingThroughClosedFolders({ uid, gid }: Account, capability: string): Launcher {
	const only = `-all,+${capability}`
	const identity = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--no-new-privs']
	const capabilities = ['--inh-caps', only, '--ambient-caps', only, '--bounding-set', only]
	return {
		prefix: [...WITH_PARENT, ...identity, '--securebits', '+no_setuid_fixup', ...capabilities, '--'],
		account: undefined,
	}
}

/** Starts a program in a session of its own: Ctrl-C in the terminal is for the server, which then stops it in order. */
export function launch({ prefix, account }: Launcher, program: string, programArguments: string[]): ChildProcess {
	const [command = program, ...rest] = [...prefix, program, ...programArguments]
	return spawn(command, rest, {
		...account,
		cwd: '/',
		env: ENVIRONMENT,
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
	})
}

/** Runs a program to its end. @throws Error with what it wrote to stderr when it fails */
export async function run(launcher: Launcher, program: string, programArguments: string[]): Promise<void> {
	const { code, errors } = await outcomeOf(launch(launcher, program, programArguments))
	if (code !== 0) throw new Error(`${program} failed: ${errors.trim()}`)
}

async function outcomeOf(child: ChildProcess): Promise<{ code: number | undefined; errors: string }> {
	let errors = ''
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		errors += text
	})
	return new Promise((resolve) => {
		child.once('error', (error) => resolve({ code: undefined, errors: error.message }))
		child.once('close', (code) => resolve({ code: code ?? undefined, errors }))
	})
}
