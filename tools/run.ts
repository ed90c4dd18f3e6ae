import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('../', import.meta.url))

/** A program of `node_modules/.bin` with its output on ours; resolves with its exit code. */
export async function run(
	program: string,
	args: readonly string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<number> {
	const child = spawn(program, args, {
		cwd: ROOT,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PATH: `${ROOT}node_modules/.bin:${process.env['PATH'] ?? ''}`, ...environment },
	})
	return new Promise((resolve, reject) => {
		child.on('error', reject)
		child.on('exit', (code) => resolve(code ?? 1))
	})
}
