import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DicomJsonObject } from '../database/tables.ts'
import { multipartOf, type StrippedInstance, strippedStudy } from '../testing/stripped-images.ts'

const READROOM = fileURLToPath(new URL('../../../../readroom', import.meta.url))
const KILLS = Number(process.env['DURABILITY_KILLS'] ?? 5)
const CONNECTIONS = 3
const INSTANCES_A_REQUEST = 3

let directory: string
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'readroom-durability-'))
})
afterAll(async () => rm(directory, { recursive: true, force: true, maxRetries: 5 }))

function run(args: string[]): { child: ChildProcess; output: { text: string } } {
	const child = spawn(READROOM, args, {
		env: { ...process.env, DATA_DIR: join(directory, 'data'), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const output = { text: '' }
	child.stdout.on('data', (chunk) => (output.text += String(chunk)))
	child.stderr.on('data', (chunk) => (output.text += String(chunk)))
	return { child, output }
}

interface Server {
	readonly url: string
	readonly child: ChildProcess
	/** What it has printed. */
	readonly output: { text: string }
}

async function serve(): Promise<Server> {
	const { child, output } = run(['serve'])
	while (!output.text.includes('Ctrl-C')) {
		if (child.exitCode !== null) throw new Error(`the server ended: ${output.text}`)
		await delay(20)
	}
	return { url: /http:\S+/.exec(output.text)?.[0] ?? '', child, output }
}

async function end({ child }: Server, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
	const ended = once(child, 'exit')
	child.kill(signal)
	await ended
}

async function tokenOf(contact: string): Promise<string> {
	const { child, output } = run(['token', '--email', contact])
	await once(child, 'close')
	return output.text.trim().split('\n').at(-1) ?? ''
}

/** Sends until the server is gone. Whatever it says is stored goes into `acknowledged`. */
async function upload(
	{ url }: Server,
	{ token, queue, acknowledged }: { token: string; queue: StrippedInstance[]; acknowledged: StrippedInstance[] },
): Promise<void> {
	while (queue.length > 0) {
		const batch = queue.splice(0, INSTANCES_A_REQUEST)
		try {
			const response = await fetch(`${url}/dicom-web/studies`, {
				method: 'POST',
				headers: {
					authorization: `Bearer ${token}`,
					'content-type': 'multipart/related; type="application/dicom"; boundary=part-of-test',
				},
				body: Uint8Array.from(multipartOf(batch.map(({ bytes }) => bytes))),
			})
			const answer = (await response.json()) as DicomJsonObject // the Store Instances Response
			const stored = new Set(
				((answer['00081199']?.Value ?? []) as DicomJsonObject[]).map((item) => item['00081155']?.Value?.[0]),
			)
			acknowledged.push(...batch.filter((instance) => stored.has(instance.sopInstanceUid)))
		} catch {
			return // killed in the middle: nothing of this batch was acknowledged
		}
	}
}

/** Of those instances, the ones that do not come back bit for bit. */
async function lost({ url }: Server, token: string, instances: readonly StrippedInstance[]): Promise<string[]> {
	const missing: string[] = []
	for (const { studyInstanceUid, seriesInstanceUid, sopInstanceUid, bytes } of instances) {
		const path = `/dicom-web/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`
		const headers = { authorization: `Bearer ${token}`, accept: 'application/dicom; transfer-syntax=*' }
		const response = await fetch(`${url}${path}`, { headers })
		const isSame = response.status === 200 && Buffer.from(await response.arrayBuffer()).equals(bytes)
		if (!isSame) missing.push(`${response.status} ${sopInstanceUid}`)
	}
	return missing
}

test(`no acknowledged instance is lost when the server is killed ${KILLS} times while it stores (DURABILITY_KILLS changes how often)`, {
	timeout: 60_000 + KILLS * 30_000,
}, async () => {
	let server = await serve()
	const contact = /administrator\s+(\S+)/.exec(server.output.text)?.[1] ?? ''
	const token = await tokenOf(contact)
	const acknowledged: StrippedInstance[] = []
	let cutShort = 0
	for (let kill = 0; kill < KILLS; kill++) {
		const before = acknowledged.length
		const queue = await strippedStudy({ slices: 60 })
		const uploads = Array.from({ length: CONNECTIONS }, () => upload(server, { token, queue, acknowledged }))
		// Somewhere in the middle of it: the third of the study that is then sent differs each time.
		while (queue.length > 50 - kill * 3 && queue.length > 12) await delay(1)
		await delay(Math.random() * 20)
		await end(server, 'SIGKILL')
		await Promise.all(uploads)
		if (queue.length > 0) cutShort++
		server = await serve()
		expect(await lost(server, token, acknowledged.slice(before))).toEqual([])
	}
	expect(await lost(server, token, acknowledged)).toEqual([])
	expect(acknowledged.length).toBeGreaterThan(KILLS)
	expect(cutShort).toBe(KILLS)

	// What was half written is swept away, and every series that has something is indexed.
	expect(await readdir(join(directory, 'data', 'blobs', 'incoming'))).toEqual([])
	await end(server, 'SIGTERM')
	console.log(`${KILLS} kills, ${acknowledged.length} acknowledged instances, 0 lost`)
})
