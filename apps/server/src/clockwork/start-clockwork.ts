import { SoleProcess } from '../database/sole-process.ts'
import type { Services } from '../services.ts'
import { runClockwork } from './clockwork.ts'

/** Something due is done at most this late. */
const EVERY_MS = 1_000

/** Runs the clockwork every second and after each event, in one of all the processes on this database. */
class RunningClockwork implements AsyncDisposable {
	readonly #services: Services
	readonly #soleProcess: SoleProcess
	readonly #stopListening: () => void
	readonly #timer: NodeJS.Timeout
	#turn: Promise<void> | undefined
	#isWanted = false
	#isClosed = false

	constructor(services: Services) {
		this.#services = services
		this.#soleProcess = new SoleProcess(services.database)
		const wake = () => this.#wake()
		this.#stopListening = services.live.subscribe({ onEvent: wake, onAccessChanged: () => undefined })
		this.#timer = setInterval(wake, EVERY_MS).unref()
	}

	/** Begins a turn; asked again meanwhile, one more follows. */
	#wake(): void {
		this.#isWanted = true
		this.#turn ??= this.#turns().finally(() => {
			this.#turn = undefined
		})
	}

	async #turns(): Promise<void> {
		while (this.#isWanted && !this.#isClosed) {
			this.#isWanted = false
			try {
				if (await this.#soleProcess.isThisOne()) await runClockwork(this.#services)
			} catch (error) {
				this.#services.log.warn({ err: error }, 'the clockwork waits for the database')
			}
		}
	}

	/** Waits for the turn under way. Before the database is closed. */
	async [Symbol.asyncDispose](): Promise<void> {
		this.#isClosed = true
		clearInterval(this.#timer)
		this.#stopListening()
		await this.#turn
		await this.#soleProcess[Symbol.asyncDispose]()
	}
}

export function startClockwork(services: Services): AsyncDisposable {
	return new RunningClockwork(services)
}
