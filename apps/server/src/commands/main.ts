import { CHECK_DETAILS, checkCommand } from './check.ts'
import { DEIDENTIFY_DETAILS, deidentifyCommand } from './deidentify.ts'
import { EXIT } from './exit-codes.ts'
import { POST_DETAILS, postCommand } from './post.ts'
import { serveCommand } from './serve.ts'
import { tokenCommand } from './token.ts'
import { WrongUse } from './wrong-use.ts'

/** One line of the command line: what it is called, what it is for, what it does. It answers its exit code. */
interface Command {
	readonly usage: string
	readonly summary: string
	/** More lines for `--help`. */
	readonly details?: string
	readonly run: (args: string[]) => Promise<number>
}

const COMMANDS: Readonly<Record<string, Command>> = {
	serve: { usage: 'serve [--demo]', summary: 'run the reading room', run: serveCommand },
	token: { usage: 'token --email E [--name N]', summary: 'print an API token for an account', run: tokenCommand },
	post: {
		usage: 'post PATH... --server URL --token T --question Q --sex F --age 28 --lane stat',
		summary: 'strip identity, upload and post a case; prints its id and URL',
		details: POST_DETAILS,
		run: postCommand,
	},
	deidentify: {
		usage: 'deidentify IN... OUT [--report FILE]',
		summary: 'strip identity from files or folders',
		details: DEIDENTIFY_DETAILS,
		run: deidentifyCommand,
	},
	check: {
		usage: 'check PATH... [--json]',
		summary: 'say whether DICOM files identify anybody',
		details: CHECK_DETAILS,
		run: checkCommand,
	},
}

async function main([name, ...args]: string[]): Promise<number> {
	if (name === '--help' || name === 'help') return say(process.stdout, help(), EXIT.done)
	const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
	if (command === undefined) return say(process.stderr, help(), EXIT.wrongUse)
	if (args.includes('--help')) return say(process.stdout, usageOf(command), EXIT.done)
	try {
		return await command.run(args)
	} catch (error) {
		if (isWrongUse(error)) return say(process.stderr, `${error.message}\n\n${usageOf(command)}`, EXIT.wrongUse)
		return say(process.stderr, sentenceOf(error), EXIT.failed)
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

function usageOf({ usage, summary, details = '' }: Command): string {
	return `Usage: ./readroom ${usage}\n${summary}\n${details}`
}

function isWrongUse(error: unknown): error is Error {
	if (error instanceof WrongUse) return true
	return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** For the person at the terminal; `DEBUG=1` shows where it happened. */
function sentenceOf(error: unknown): string {
	if (!(error instanceof Error)) return `${String(error)}\n`
	return `${process.env['DEBUG'] === '1' ? error.stack : error.message}\n`
}

function say(stream: NodeJS.WriteStream, text: string, exitCode: number): number {
	stream.write(text)
	return exitCode
}

process.exitCode = await main(process.argv.slice(2))
