import { serveCommand } from './serve.ts'
import { tokenCommand } from './token.ts'
import { WrongUse } from './wrong-use.ts'

/** One line of the command line: what it is called, what it is for, what it does. It answers its exit code. */
interface Command {
	readonly usage: string
	readonly summary: string
	readonly run: (args: string[]) => Promise<number>
}

const COMMANDS: Readonly<Record<string, Command>> = {
	serve: { usage: 'serve [--demo]', summary: 'run the reading room', run: serveCommand },
	token: { usage: 'token --email E [--name N]', summary: 'print an API token for an account', run: tokenCommand },
}

const WRONG_USE = 2
const FAILED = 3

async function main([name, ...args]: string[]): Promise<number> {
	if (name === '--help' || name === 'help') return say(process.stdout, help(), 0)
	const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
	if (command === undefined) return say(process.stderr, help(), WRONG_USE)
	if (args.includes('--help')) return say(process.stdout, usageOf(command), 0)
	try {
		return await command.run(args)
	} catch (error) {
		if (isWrongUse(error)) return say(process.stderr, `${error.message}\n\n${usageOf(command)}`, WRONG_USE)
		return say(process.stderr, sentenceOf(error), FAILED)
	}
}

function help(): string {
	const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage.padEnd(32)} ${summary}`)
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

function usageOf({ usage, summary }: Command): string {
	return `Usage: ./readroom ${usage}\n${summary}\n`
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
