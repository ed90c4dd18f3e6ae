import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../', import.meta.url))

/** Starts a program of `node_modules/.bin` with its output on ours. */
export function start(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
	return spawn(program, args, {
		cwd: ROOT,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PATH: `${ROOT}node_modules/.bin:${process.env['PATH'] ?? ''}`, ...environment },
	})
}

/** The same to its end; resolves with its exit code. */
export async function run(
	program: string,
	args: readonly string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<number> {
	return exitCodeOf(start(program, args, environment))
}

export async function exitCodeOf(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.on('error', reject)
		child.on('exit', (code) => resolve(code ?? 1))
	})
}
