import type { DecodeAnswer, DecodeJob } from './decode-job.ts'

interface Waiting {
	readonly worker: Worker
	readonly resolve: (answer: DecodeAnswer) => void
}

const MOST_WORKERS = 4

/** Workers that decode; one that breaks is replaced, and what it was given is answered with a problem. */
export class DecodeWorkers implements Disposable {
	readonly #workers: Worker[]
	readonly #waiting = new Map<number, Waiting>()
	#lastJobId = 0

	constructor() {
		// One processor is for the page itself.
		const count = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1))
		this.#workers = Array.from({ length: count }, () => this.#start())
	}

	/** Takes `encoded` with it: the bytes are the worker's from here on. */
	decode(job: Omit<DecodeJob, 'jobId'>): Promise<DecodeAnswer> {
		const jobId = ++this.#lastJobId
		const { promise, resolve } = Promise.withResolvers<DecodeAnswer>()
		const worker = this.#workers[jobId % this.#workers.length]
		if (worker === undefined) return Promise.resolve({ jobId, problem: 'there is no decoder' })
		this.#waiting.set(jobId, { worker, resolve })
		worker.postMessage({ ...job, jobId } satisfies DecodeJob, [job.encoded])
		return promise
	}

	[Symbol.dispose](): void {
		for (const worker of this.#workers) worker.terminate()
	}

	#start(): Worker {
		const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module', name: 'decode' })
		worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
			this.#waiting.get(data.jobId)?.resolve(data)
			this.#waiting.delete(data.jobId)
		})
		worker.addEventListener('error', () => this.#replace(worker))
		return worker
	}

	#replace(broken: Worker): void {
		broken.terminate()
		this.#workers[this.#workers.indexOf(broken)] = this.#start()
		for (const [jobId, { worker, resolve }] of this.#waiting) {
			if (worker !== broken) continue
			this.#waiting.delete(jobId)
			resolve({ jobId, problem: 'the decoder stopped' })
		}
	}
}
