import type { AskName, Asks, WorkerReply } from './worker-messages.ts'

const MOST_WORKERS = 4

interface Waiting {
	readonly onProgress: ((doneCount: number) => void) | undefined
	readonly resolve: (answer: Asks[AskName]['answer']) => void
	readonly reject: (error: Error) => void
}

/** One worker, asked and answering in turn. */
class PrepareWorker {
	readonly #worker = new Worker(new URL('./prepare.worker.ts', import.meta.url), { type: 'module' })
	readonly #waiting = new Map<number, Waiting>()
	#lastId = 0

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.#take(data))
		this.#worker.addEventListener('error', ({ message }) => this.#failAll(new Error(message)))
	}

	get waitingCount(): number {
		return this.#waiting.size
	}

	ask<Name extends AskName>(
		ask: Name,
		asked: Asks[Name]['asked'],
		onProgress?: (doneCount: number) => void,
	): Promise<Asks[Name]['answer']> {
		const id = ++this.#lastId
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { onProgress, resolve, reject })
			this.#worker.postMessage({ id, ask, asked })
		})
	}

	close(): void {
		this.#worker.terminate()
		this.#failAll(new DOMException('The draft was left', 'AbortError'))
	}

	#take(reply: WorkerReply): void {
		const waiting = this.#waiting.get(reply.id)
		if ('progress' in reply) {
			waiting?.onProgress?.(reply.progress)
			return
		}
		this.#waiting.delete(reply.id)
		if ('error' in reply) waiting?.reject(new Error(reply.error))
		else waiting?.resolve(reply.answer)
	}

	#failAll(error: Error): void {
		for (const { reject } of this.#waiting.values()) reject(error)
		this.#waiting.clear()
	}
}

/**
 * The workers of one draft: one that scans and keeps the headers, as many as the device has cores, four at most, that
 * prepare. They start when they are first needed.
 */
export class PrepareWorkers implements Disposable {
	#scanner: PrepareWorker | undefined
	readonly #preparers: PrepareWorker[] = []
	readonly #mostPreparers = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency))

	scan(asked: Asks['scan']['asked'], onProgress: (doneCount: number) => void): Promise<Asks['scan']['answer']> {
		this.#scanner ??= new PrepareWorker()
		return this.#scanner.ask('scan', asked, onProgress)
	}

	/** Nothing is found where nothing was scanned: a draft that was continued knows no names. */
	async findPatient(texts: readonly string[]): Promise<Asks['find-patient']['answer']> {
		return this.#scanner === undefined ? texts.map(() => []) : this.#scanner.ask('find-patient', { texts })
	}

	get isBusy(): boolean {
		return (
			this.#preparers.length >= this.#mostPreparers && this.#preparers.every((preparer) => preparer.waitingCount > 0)
		)
	}

	prepare(asked: Asks['prepare']['asked']): Promise<Asks['prepare']['answer']> {
		return this.#leastBusy().ask('prepare', asked)
	}

	picture(asked: Asks['picture']['asked']): Promise<Asks['picture']['answer']> {
		return this.#leastBusy().ask('picture', asked)
	}

	#leastBusy(): PrepareWorker {
		const idle = this.#preparers.find((preparer) => preparer.waitingCount === 0)
		if (idle !== undefined) return idle
		if (this.#preparers.length < this.#mostPreparers) {
			const fresh = new PrepareWorker()
			this.#preparers.push(fresh)
			return fresh
		}
		return this.#preparers.reduce((least, preparer) => (preparer.waitingCount < least.waitingCount ? preparer : least))
	}

	[Symbol.dispose](): void {
		for (const worker of [this.#scanner, ...this.#preparers]) worker?.close()
		this.#scanner = undefined
		this.#preparers.length = 0
	}
}
