/** P13: start to ready on a data directory that is there already. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ROOT } from '../tools/run.ts'
import type { Orthanc } from './orthanc.ts'
import { median, ms, NOT_MEASURED, type Row, times } from './row.ts'

const ROUNDS = 5

export async function measureStart(orthanc: Orthanc | undefined): Promise<Row[]> {
	const directory = await mkdtemp(join(tmpdir(), 'readroom-bench-start-'))
	try {
		await startToReady(directory)
		const taken: number[] = []
		for (let round = 0; round < ROUNDS; round++) taken.push(await startToReady(directory))
		const mine = median(taken)
		return [
			{
				number: 'P13',
				what: `start to ready, warm, median of ${ROUNDS}`,
				goal: '≤ 2 s',
				ours: ms(mine),
				beside: `Orthanc, once, on nothing ${orthanc === undefined ? NOT_MEASURED : ms(orthanc.startedInMs)}`,
				ratio: times((orthanc?.startedInMs ?? Number.NaN) / mine),
			},
		]
	} finally {
		await rm(directory, { recursive: true, force: true })
	}
}

/** Milliseconds until `/readyz` says 200; the server is ended again. */
async function startToReady(directory: string): Promise<number> {
	const port = 20_000 + Math.floor(Math.random() * 20_000)
	const before = performance.now()
	const child = spawn(join(ROOT, 'readroom'), ['serve'], {
		env: { ...process.env, DATA_DIR: directory, PORT: String(port), HOST: '127.0.0.1' },
		stdio: 'ignore',
	})
	const ended = new Promise((resolve) => child.once('exit', resolve))
	try {
		for (;;) {
			if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
			const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
			if (response?.ok === true) return performance.now() - before
			await delay(5)
		}
	} finally {
		child.kill('SIGTERM')
		await ended
	}
}
