import { EXIT } from './exit-codes.ts'
import { WrongUse } from './wrong-use.ts'

interface Command {
	readonly usage: string
	readonly summary: string
	/** Loads what the command needs and nothing else: `--help` must not wait for the codecs. */
	readonly load: () => Promise<LoadedCommand>
}

interface LoadedCommand {
	/** Answers the exit code. */
	readonly run: (args: string[]) => Promise<number>
	/** More lines for `--help`. */
	readonly details?: string
}

const COMMANDS: Readonly<Record<string, Command>> = {
	serve: {
		usage: 'serve [--demo]',
		summary: 'run the reading room',
		load: async () => ({ run: (await import('./serve.ts')).serveCommand }),
	},
	token: {
		usage: 'token --email E [--name N]',
		summary: 'print an API token for an account',
		load: async () => ({ run: (await import('./token.ts')).tokenCommand }),
	},
	post: {
		usage: 'post PATH... --server URL --token T --question Q --sex F --age 28 --lane stat',
		summary: 'strip identity, upload and post a case; prints its id and URL',
		load: async () => {
			const { postCommand, POST_DETAILS } = await import('./post.ts')
			return { run: postCommand, details: POST_DETAILS }
		},
	},
	deidentify: {
		usage: 'deidentify IN... OUT [--report FILE]',
		summary: 'strip identity from files or folders',
		load: async () => {
			const { deidentifyCommand, DEIDENTIFY_DETAILS } = await import('./deidentify.ts')
			return { run: deidentifyCommand, details: DEIDENTIFY_DETAILS }
		},
	},
	rescore: {
		usage: 'rescore',
		summary: 'compute every score of the records anew; says how many changed',
		load: async () => ({ run: (await import('./rescore.ts')).rescoreCommand }),
	},
	check: {
		usage: 'check PATH... [--json]',
		summary: 'say whether DICOM files identify anybody',
		load: async () => {
			const { checkCommand, CHECK_DETAILS } = await import('./check.ts')
			return { run: checkCommand, details: CHECK_DETAILS }
		},
	},
}

async function main([name, ...args]: string[]): Promise<number> {
	if (name === '--help' || name === 'help') return say(process.stdout, help(), EXIT.done)
	const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
	if (command === undefined) return say(process.stderr, help(), EXIT.wrongUse)
	const { run, details } = await command.load()
	const usage = usageOf(command, details)
	if (args.includes('--help')) return say(process.stdout, usage, EXIT.done)
	try {
		return await run(args)
	} catch (error) {
		if (isWrongUse(error)) return say(process.stderr, `${error.message}\n\n${usage}`, EXIT.wrongUse)
		return say(process.stderr, await sentenceOf(error), EXIT.failed)
	}
}

function help(): string {
	const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
	return [
		'阅片室 · Reading Room',
		'',
		'Usage: ./readroom <command>',
		'',
		...commands,
		'',
		'Settings are environment variables: docs/configuration.md',
		'Exit codes: 0 done, 1 the answer is no, 2 wrong use, 3 it failed',
		'',
	].join('\n')
}

function usageOf({ usage, summary }: Command, details = ''): string {
	return `Usage: ./readroom ${usage}\n${summary}\n${details}`
}

function isWrongUse(error: unknown): error is Error {
	if (error instanceof WrongUse) return true
	return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** For the person at the terminal; `DEBUG=1` shows where it happened. */
async function sentenceOf(error: unknown): Promise<string> {
	if (!(error instanceof Error)) return `${String(error)}\n`
	const { isDebugging } = await import('../config.ts')
	return `${isDebugging() ? error.stack : error.message}\n`
}

function say(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
	stream.write(text)
	return exitCode
}

process.exitCode = await main(process.argv.slice(2))
