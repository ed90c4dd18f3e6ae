import type { StoredInstance } from './draft-store.ts'
import type { PreparationState, SeriesProgress } from './preparation-state.ts'
import { isWanted, type SeriesInDraft } from './series-in-draft.ts'

/** `lost`: neither sent nor going to be. A slice without a state is still to be prepared, or its file is not at hand. */
type SliceState = 'sent' | 'ready' | 'lost'

/** What became of every slice of a draft: its file, what was made of it, and how far that has come. */
export class SliceLedger {
	/** Stripped instances by SOP Instance UID, those sent included. */
	readonly #instances = new Map<string, StoredInstance>()
	readonly #states = new Map<string, SliceState>()
	/** Bytes that the device could not keep. */
	readonly #unkept = new Map<string, Uint8Array<ArrayBuffer>>()
	readonly #preparing = new Set<string>()
	readonly #files: File[] = []
	#fileOfSlice: ReadonlyMap<string, number> = new Map()

	/** Takes up what an earlier page left on the device. */
	restore(instances: readonly StoredInstance[], series: readonly SeriesInDraft[]): void {
		for (const instance of instances) {
			this.#instances.set(instance.sopInstanceUid, instance)
			this.#states.set(instance.sopInstanceUid, instance.isSent ? 'sent' : 'ready')
		}
		for (const { sopInstanceUid, isUnusable } of series.flatMap(({ slices }) => slices)) {
			if (isUnusable) this.#states.set(sopInstanceUid, 'lost')
		}
	}

	/** @returns the number of the first of them */
	addFiles(files: readonly File[]): number {
		return this.#files.push(...files) - files.length
	}

	nameOfFile(number: number): string {
		return this.#files[number]?.webkitRelativePath || this.#files[number]?.name || ''
	}

	/**
	 * Learns in which file each slice is. One that could not be used and comes again, perhaps from a better copy, is tried again.
	 *
	 * @returns the numbers of the files whose place was taken
	 */
	setFileOfSlice(fileOfSlice: ReadonlyMap<string, number>): number[] {
		const replaced: number[] = []
		for (const [sopInstanceUid, number] of fileOfSlice) {
			const before = this.#fileOfSlice.get(sopInstanceUid)
			if (before === number || this.#instances.has(sopInstanceUid)) continue
			this.#states.delete(sopInstanceUid)
			if (before !== undefined) replaced.push(before)
		}
		this.#fileOfSlice = fileOfSlice
		return replaced
	}

	fileNumberOf(sopInstanceUid: string): number | undefined {
		return this.#fileOfSlice.get(sopInstanceUid)
	}

	fileOf(sopInstanceUid: string): File | undefined {
		const number = this.#fileOfSlice.get(sopInstanceUid)
		return number === undefined ? undefined : this.#files[number]
	}

	get preparingCount(): number {
		return this.#preparing.size
	}

	get unkeptBytes(): number {
		return sumOf([...this.#unkept.values()], ({ length }) => length)
	}

	isUnprepared(sopInstanceUid: string): boolean {
		return (
			!this.#states.has(sopInstanceUid) &&
			!this.#preparing.has(sopInstanceUid) &&
			this.fileOf(sopInstanceUid) !== undefined
		)
	}

	/** Its file cannot be used, so nothing of it is kept. */
	isUnusable(sopInstanceUid: string): boolean {
		return this.#states.get(sopInstanceUid) === 'lost' && !this.#instances.has(sopInstanceUid)
	}

	/** Another slice of the series is before this one. */
	hasStarted({ slices }: SeriesInDraft, but: string): boolean {
		return slices.some(
			({ sopInstanceUid }) =>
				sopInstanceUid !== but && (this.#preparing.has(sopInstanceUid) || this.#states.get(sopInstanceUid) === 'ready'),
		)
	}

	beginPreparing(sopInstanceUid: string): void {
		this.#preparing.add(sopInstanceUid)
	}

	endPreparing(sopInstanceUid: string): void {
		this.#preparing.delete(sopInstanceUid)
	}

	setReady(instance: StoredInstance, unkeptBytes: Uint8Array<ArrayBuffer> | null): void {
		this.#instances.set(instance.sopInstanceUid, instance)
		this.#states.set(instance.sopInstanceUid, 'ready')
		if (unkeptBytes !== null) this.#unkept.set(instance.sopInstanceUid, unkeptBytes)
	}

	setLost(sopInstanceUid: string): void {
		this.#unkept.delete(sopInstanceUid)
		this.#states.set(sopInstanceUid, 'lost')
	}

	setSent(instance: StoredInstance): void {
		this.#unkept.delete(instance.sopInstanceUid)
		this.#states.set(instance.sopInstanceUid, 'sent')
		this.#instances.set(instance.sopInstanceUid, { ...instance, isSent: true })
	}

	/** Its bytes are gone: it is prepared anew. */
	setUnprepared(sopInstanceUid: string): void {
		this.#states.delete(sopInstanceUid)
	}

	instance(sopInstanceUid: string): StoredInstance | undefined {
		return this.#instances.get(sopInstanceUid)
	}

	unkeptBytesOf(sopInstanceUid: string): Uint8Array<ArrayBuffer> | undefined {
		return this.#unkept.get(sopInstanceUid)
	}

	unsent(): StoredInstance[] {
		return [...this.#instances.values()].filter(({ isSent }) => !isSent)
	}

	/** The next to be sent of the series that are wanted. */
	nextReady(series: readonly SeriesInDraft[], taken: ReadonlySet<string>): StoredInstance | undefined {
		const wanted = new Set(series.filter(isWanted).map(({ seriesInstanceUid }) => seriesInstanceUid))
		for (const instance of this.#instances.values()) {
			const isReady = this.#states.get(instance.sopInstanceUid) === 'ready' && !taken.has(instance.sopInstanceUid)
			if (isReady && wanted.has(instance.seriesInstanceUid)) return instance
		}
		return undefined
	}

	sums(): Pick<PreparationState, 'sentBytes' | 'sentOriginalBytes' | 'refusedCount'> {
		const sent = this.#instancesThatAre('sent')
		return {
			sentBytes: sumOf(sent, ({ sizeBytes }) => sizeBytes),
			sentOriginalBytes: sumOf(sent, ({ originalSizeBytes }) => originalSizeBytes),
			refusedCount: this.#instancesThatAre('lost').length,
		}
	}

	progressOf({ slices, sentElsewhere }: SeriesInDraft): SeriesProgress {
		const count = { sent: sentElsewhere, ready: 0, lost: 0, unprepared: 0, missing: 0 }
		for (const { sopInstanceUid } of slices) {
			const isAtHand = this.#preparing.has(sopInstanceUid) || this.fileOf(sopInstanceUid) !== undefined
			count[this.#states.get(sopInstanceUid) ?? (isAtHand ? 'unprepared' : 'missing')] += 1
		}
		return {
			sentCount: count.sent,
			readyCount: count.ready,
			lostCount: count.lost,
			unpreparedCount: count.unprepared,
			missingCount: count.missing,
		}
	}

	/** In bytes: what waits for the line, what preparing has made so far of how much, and what is still to be prepared. */
	amounts(queue: readonly string[]) {
		const prepared = [...this.#instances.values()]
		return {
			readyBytes: sumOf(this.#instancesThatAre('ready'), ({ sizeBytes }) => sizeBytes),
			preparedBytes: sumOf(prepared, ({ sizeBytes }) => sizeBytes),
			preparedOriginalBytes: sumOf(prepared, ({ originalSizeBytes }) => originalSizeBytes),
			remainingOriginalBytes: sumOf([...queue, ...this.#preparing], (uid) => this.fileOf(uid)?.size ?? 0),
		}
	}

	#instancesThatAre(state: SliceState): StoredInstance[] {
		return [...this.#instances.values()].filter(({ sopInstanceUid }) => this.#states.get(sopInstanceUid) === state)
	}
}

function sumOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
	return items.reduce((total, item) => total + sizeOf(item), 0)
}
