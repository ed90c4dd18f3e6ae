import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '@readroom/client'
import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listenToEvents } from '../testing/listen-to-events.ts'

const READROOM = fileURLToPath(new URL('../../../../readroom', import.meta.url))

let directory: string
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'readroom commands '))
})
afterAll(async () => rm(directory, { recursive: true, force: true }))

interface Command {
	readonly child: ChildProcess
	readonly output: { stdout: string; stderr: string }
	readonly exited: Promise<number | null>
}

function start(args: string[], environment: Record<string, string> = {}): Command {
	const child = spawn(READROOM, args, {
		env: { ...process.env, DATA_DIR: join(directory, 'data'), PORT: '0', ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const output = { stdout: '', stderr: '' }
	child.stdout.on('data', (chunk) => {
		output.stdout += String(chunk)
	})
	child.stderr.on('data', (chunk) => {
		output.stderr += String(chunk)
	})
	return { child, output, exited: once(child, 'close').then(([code]) => code as number | null) }
}

async function run(args: string[], environment?: Record<string, string>) {
	const { output, exited } = start(args, environment)
	return { code: await exited, ...output }
}

/** A server that has said its address. */
async function served(
	environment?: Record<string, string>,
	args: string[] = ['serve'],
): Promise<Command & { url: string; stop: () => Promise<number | null> }> {
	const command = start(args, environment)
	const { output, child, exited } = command
	while (!output.stdout.includes('Ctrl-C')) {
		if (child.exitCode !== null) throw new Error(`the server ended: ${output.stderr}`)
		await Promise.race([once(child.stdout ?? child, 'data'), exited])
	}
	const url = /http:\S+/.exec(output.stdout)?.[0] ?? ''
	const stop = () => {
		child.kill('SIGTERM')
		return exited
	}
	return { ...command, url, stop }
}

describe('readroom serve', () => {
	test('starts from nothing in a folder with spaces, and tells the administrator and his password the first time only', async () => {
		const first = await served()
		const [, contact = '', password = ''] =
			/System administrator +(\S+)\n.*Password, told this once +(\S+)/.exec(first.output.stdout) ?? []
		const me = await createClient({ baseUrl: first.url }).call(contract.signIn, { body: { contact, password } })
		expect(me).toMatchObject({ isSystemAdmin: true, verification: 'verified' })
		expect(first.output.stderr).not.toContain(password)
		expect(await first.stop()).toBe(0)

		const second = await served()
		expect(second.output.stdout).not.toContain('Password')
		const again = await createClient({ baseUrl: second.url }).call(contract.signIn, { body: { contact, password } })
		expect(again.id).toBe(me.id)
		expect(await second.stop()).toBe(0)
	}, 120_000)

	test('a token is made beside a running server and without one, and works', async () => {
		const alone = await run(['token', '--email', 'Admin@localhost'])
		expect(alone.code).toBe(0)
		const server = await served()
		const beside = await run(['token', '--email', 'admin@localhost'])
		expect(beside.code).toBe(0)
		for (const { stdout } of [alone, beside]) {
			expect(stdout).toMatch(/^rr_[\w-]{43}\n$/)
			const me = await createClient({ baseUrl: server.url, token: stdout.trim() }).call(contract.whoAmI, {})
			expect(me.contact).toBe('admin@localhost')
		}
		const nobody = await run(['token', '--email', 'nobody@x.cn'])
		expect([nobody.code, nobody.stdout]).toEqual([1, ''])
		await server.stop()
	}, 120_000)

	test('says that the port is taken, and leaves with 3', async () => {
		const other = createServer().listen(0, 'localhost')
		await once(other, 'listening')
		const address = other.address()
		const port = String(typeof address === 'object' ? address?.port : '')
		const { code, stderr } = await run(['serve'], { PORT: port, LOG_LEVEL: 'fatal' })
		other.close()
		expect(code).toBe(3)
		expect(stderr).toContain(`Port ${port} on localhost is taken`)
	}, 60_000)

	test('a Ctrl-C that npm repeats is one: it still ends in order', async () => {
		const { child, exited } = await served()
		child.kill('SIGINT')
		await sleep(5)
		child.kill('SIGINT')
		expect(await exited).toBe(0)
	}, 60_000)

	test('told to stop while it makes the demo ward, it is gone within five seconds and makes the rest at the next start, and never serves it as a real one', async () => {
		const environment = { DATA_DIR: join(directory, 'ward') }
		const first = start(['serve', '--demo'], environment)
		while (!first.output.stderr.includes('/dicom-web/studies')) {
			await Promise.race([once(first.child.stderr ?? first.child, 'data'), first.exited])
		}
		const begin = performance.now()
		first.child.kill('SIGTERM')
		expect(await first.exited).toBe(0)
		expect(performance.now() - begin).toBeLessThan(5_000)

		const second = await served(environment, ['serve', '--demo'])
		expect(second.output.stderr).toContain('making the demo ward')
		const client = createClient({ baseUrl: second.url })
		expect(
			await client.call(contract.signIn, { body: { contact: 'audit@demo.cn', password: 'demo-2026' } }),
		).toBeDefined()
		expect(await second.stop()).toBe(0)

		const real = await run(['serve'], environment)
		expect(real.code).toBe(3)
		expect(real.stderr).toContain('the data of the demo ward')
	}, 120_000)

	test('told to stop, it finishes what it was asked, ends open streams, and is gone within five seconds', async () => {
		const server = await served()
		const { stdout } = await run(['token', '--email', 'admin@localhost'])
		const headers = { authorization: `Bearer ${stdout.trim()}` }
		const stream = await listenToEvents(server.url, headers)

		// A request of which half has arrived.
		const { hostname, port } = new URL(server.url)
		const socket = connect(Number(port), hostname)
		const answer = once(socket, 'data').then(([chunk]) => String(chunk))
		socket.write(
			`POST /api/auth/tokens HTTP/1.1\r\nhost: x\r\nauthorization: ${headers.authorization}\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{"name"`,
		)
		await createClient({ baseUrl: server.url }).call(contract.findHospitals, { query: { q: 'xx' } }) // the half has been read by now

		const begin = performance.now()
		const stopped = server.stop()
		await stream.ended
		socket.write(':"n"}')
		expect(await answer).toMatch(/^HTTP\/1\.1 201 /)
		expect(await stopped).toBe(0)
		expect(performance.now() - begin).toBeLessThan(5_000)
	}, 120_000)
})

describe('when the database dies under it', () => {
	test('it answers 503 and when to come back, never 500, and goes on alone; nobody misses an event', async () => {
		const server = await served({ LOG_LEVEL: 'fatal' })
		const { stdout } = await run(['token', '--email', 'admin@localhost'])
		const headers = { authorization: `Bearer ${stdout.trim()}` }
		await using stream = await listenToEvents(server.url, headers)
		const register = (contact: string) =>
			createClient({ baseUrl: server.url }).call(contract.register, {
				body: { name: '李', hospitalName: '医院', contact, password: 'long enough' },
			})
		await register('before@x.cn')
		await stream.until(1)

		const [postmaster] = (await readFile(join(directory, 'data', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
		process.kill(Number(postmaster), 'SIGKILL')
		const killedAt = performance.now()
		const seen = new Set<number>()
		while (performance.now() - killedAt < 20_000) {
			const response = await fetch(`${server.url}/api/auth/me`, { headers })
			await response.body?.cancel()
			seen.add(response.status)
			if (response.status === 503) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
			if (seen.has(503) && response.status === 200) break
		}
		expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([])
		expect(seen).toContain(200)

		await register('after@x.cn')
		const heard = await stream.until(2)
		expect(heard.map(({ event }) => event.type)).toEqual(['person-registered', 'person-registered'])
		expect(await server.stop()).toBe(0)
	}, 120_000)
})

describe('the command line', () => {
	test('says what there is', async () => {
		const { code, stdout, stderr } = await run(['--help'])
		expect([code, stderr]).toEqual([0, ''])
		for (const command of ['serve', 'token', 'post', 'deidentify', 'check']) expect(stdout).toContain(`  ${command} `)
	})

	test('wrong use is 2 and says what would be right', async () => {
		for (const args of [
			[],
			['nonsense'],
			['constructor'],
			['serve', '--port', '1'],
			['token'],
			['token', '--email', 'x'],
		]) {
			const { code, stdout, stderr } = await run(args)
			expect([args, code, stdout]).toEqual([args, 2, ''])
			expect(stderr).toContain('Usage: ./readroom')
		}
		const { code, stderr } = await run(['serve'], { PORT: 'eighty' })
		expect(code).toBe(2)
		expect(stderr).toContain('PORT')
	}, 60_000)
})
