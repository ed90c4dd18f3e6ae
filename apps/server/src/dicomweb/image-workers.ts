import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type * as worker from './image-worker.ts'

type Work = Pick<
	typeof worker,
	'inspect' | 'preview' | 'render' | 'transcode' | 'nativeFrames' | 'bulkData' | 'painting' | 'describe'
>

/** The worker ran out of time or memory: a file made it work longer than any honest one would. */
export class WorkTooHeavy extends Error {
	override readonly name = 'WorkTooHeavy'
}

const LONGEST_WORK_MS = 30_000
const LARGEST_HEAP_MB = 256
const MOST_THREADS = 4

/** Threads that parse, decode and draw, so that a stranger's file holds up nobody and costs bounded time and memory. */
export class ImageWorkers {
	readonly #pool = new Piscina({
		filename: new URL('./image-worker.ts', import.meta.url).href,
		minThreads: 1,
		maxThreads: Math.min(MOST_THREADS, Math.max(2, availableParallelism())),
		idleTimeout: 60_000,
		resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB, maxYoungGenerationSizeMb: 32 },
	})

	/** @throws WorkTooHeavy when it takes too long or too much */
	async run<Name extends keyof Work>(
		name: Name,
		task: Parameters<Work[Name]>[0],
	): Promise<Awaited<ReturnType<Work[Name]>>> {
		const signal = AbortSignal.timeout(LONGEST_WORK_MS)
		try {
			// piscina knows the function by name only; `Work` is what the worker's module exports.
			return (await this.#pool.run(task, { name, signal })) as Awaited<ReturnType<Work[Name]>>
		} catch (cause) {
			if (signal.aborted || isOutOfMemory(cause)) {
				throw new WorkTooHeavy('Work on an image took too long or too much memory', { cause })
			}
			throw cause
		}
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.#pool.destroy()
	}
}

function isOutOfMemory(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
