import { type PreparedInstance, storedInstances, UploadRefused, uploadInstances, uploadOrder } from '@readroom/client'
import { type CaseId, type PersonId, type Sex, studyFingerprintKey } from '@readroom/contracts'
import { newDeidentificationKey, writeDeidentificationKey } from '@readroom/dicom'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { api } from '../app/api.ts'
import { useLiveConnection } from '../app/live.ts'
import {
	forgetBytes,
	forgetDraft,
	forgetDraftsOfOthers,
	instanceBytes,
	readDraft,
	type StoredInstance,
	writeDraft,
} from './draft-store.ts'
import type { IdentityKind } from './identity-in-text.ts'
import { PrepareWorkers } from './prepare-workers.ts'
import { isHeldBack, isWanted, mergedSeries, type Picture, type SeriesInDraft } from './series-in-draft.ts'
import { type Acknowledged, remainingBytes, secondsLeft, withAcknowledged } from './upload-estimate.ts'
import type { FileTrouble, FoundFiles, PreparedFile } from './worker-messages.ts'

/** How far one series is. */
export interface SeriesProgress {
	readonly sentCount: number
	/** Prepared and waiting for the line. */
	readonly readyCount: number
	/** Neither sent nor going to be: the file cannot be read, or the server does not take it. */
	readonly lostCount: number
	/** To be prepared from a file that is at hand. */
	readonly unpreparedCount: number
	/** Its file is not at hand: the page was loaded anew before it was prepared. */
	readonly missingCount: number
}

export interface Line {
	/** The server does not answer; the next try is in so many milliseconds. */
	readonly isBroken: boolean
	/** Why the server wants no upload at all, by problem code. */
	readonly refusal: string | null
}

export interface PreparationState {
	readonly isRestored: boolean
	readonly scan: { readonly doneCount: number; readonly totalCount: number } | null
	readonly series: readonly SeriesInDraft[]
	readonly progress: ReadonlyMap<string, SeriesProgress>
	readonly troubles: readonly (FileTrouble & { readonly name: string })[]
	/** Slices that the server did not take, */
	readonly refusedCount: number
	/** and the keywords of attributes for which it did not. */
	readonly refusedComments: readonly string[]
	readonly sex: Sex | null
	readonly ageYears: number | null
	/** Series Instance UID to a number that is the same for series of the same patient; only of files shown to this page. */
	readonly patientOfSeries: ReadonlyMap<string, number>
	readonly line: Line
	readonly sentBytes: number
	/** What the files sent so far measured before they were coded. */
	readonly sentOriginalBytes: number
	readonly secondsLeft: number | null
	/** Something that is nobody's fault but ours, such as a browser that keeps nothing. */
	readonly failure: string | null
}

const AT_FIRST: PreparationState = {
	isRestored: false,
	scan: null,
	series: [],
	progress: new Map(),
	troubles: [],
	refusedCount: 0,
	refusedComments: [],
	sex: null,
	ageYears: null,
	patientOfSeries: new Map(),
	line: { isBroken: false, refusal: null },
	sentBytes: 0,
	sentOriginalBytes: 0,
	secondsLeft: null,
	failure: null,
}

type SliceState = 'sent' | 'ready' | 'lost'

/** Bytes the device could not keep are held in memory; above this, preparing waits for the line. */
const MOST_UNKEPT_BYTES = 64 * 1024 * 1024
/** The page is told at most this often. */
const PUBLISH_MS = 120
const SLICES_PREPARED_MARK = 'slices-prepared'

/**
 * The images of one draft on their way: scanned, stripped and coded by workers, kept on the device, sent, acknowledged. It
 * lives as long as the app, so that leaving the page does not stop it.
 */
export class Preparation implements Disposable {
	readonly store: StoreApi<PreparationState> = createStore(() => AT_FIRST)
	readonly restored: Promise<void>
	readonly #caseId: CaseId
	readonly #personId: PersonId
	readonly #workers = new PrepareWorkers()
	readonly #ended = new AbortController()
	/** Stripped instances by SOP Instance UID, those sent included. */
	readonly #instances = new Map<string, StoredInstance>()
	readonly #states = new Map<string, SliceState>()
	readonly #unkept = new Map<string, Uint8Array<ArrayBuffer>>()
	readonly #files: File[] = []
	#fileOfSlice: ReadonlyMap<string, number> = new Map()
	#scanTroubles: FoundFiles['troubles'] = []
	/** What only came out when a file was prepared, by its number. */
	readonly #prepareTroubles = new Map<number, FileTrouble>()
	#keyJson = ''
	#fingerprintKeyHex: string | null = null
	#queue: string[] = []
	readonly #preparing = new Set<string>()
	#run: AbortController | undefined
	#taken = new Set<string>()
	#wake = Promise.withResolvers<void>()
	#acknowledged: Acknowledged[] = []
	/** Slices prepared so far and the time that workers took for them. */
	readonly #pace = { count: 0, workerMs: 0 }
	#publishing: ReturnType<typeof setTimeout> | undefined
	#writing: Promise<void> = Promise.resolve()
	readonly #stopWatchingLine: () => void

	constructor(caseId: CaseId, personId: PersonId) {
		this.#caseId = caseId
		this.#personId = personId
		this.restored = this.#restore()
		addEventListener('online', this.#lineIsBack)
		this.#stopWatchingLine = useLiveConnection.subscribe((now, before) => {
			if (now.state === 'open' && before.state === 'lost') this.#lineIsBack()
		})
	}

	[Symbol.dispose](): void {
		this.#ended.abort()
		this.#run?.abort()
		this.#workers[Symbol.dispose]()
		clearTimeout(this.#publishing)
		removeEventListener('online', this.#lineIsBack)
		this.#stopWatchingLine()
	}

	/** Takes the draft off the device: it was posted or withdrawn. */
	async forget(): Promise<void> {
		this[Symbol.dispose]()
		await this.#writing
		await forgetDraft(this.#caseId)
	}

	/** Reads the headers of files just dropped and sets out to prepare and send them. */
	async add(files: readonly File[]): Promise<void> {
		await this.restored
		const first = this.#files.length
		this.#files.push(...files)
		this.store.setState({ scan: { doneCount: 0, totalCount: files.length } })
		try {
			// Without the key a double post is not noticed; that is no reason not to post.
			this.#fingerprintKeyHex ??= await api.call(studyFingerprintKey, {}).then(
				({ keyHex }) => keyHex,
				() => null,
			)
			const found = await this.#workers.scan(
				{
					files: files.map((file, index) => ({ number: first + index, file })),
					keyJson: this.#keyJson,
					fingerprintKeyHex: this.#fingerprintKeyHex,
				},
				(doneCount) => this.store.setState({ scan: { doneCount, totalCount: files.length } }),
			)
			this.#take(found)
		} catch (error) {
			this.#fail(error)
		} finally {
			this.store.setState({ scan: null })
		}
	}

	/** Changes what the poster decides of a series, and does what follows. */
	change(seriesInstanceUid: string, change: Partial<SeriesInDraft>): void {
		this.#setSeries(
			this.store
				.getState()
				.series.map((series) => (series.seriesInstanceUid === seriesInstanceUid ? { ...series, ...change } : series)),
		)
	}

	confirmPhases(): void {
		this.#setSeries(this.store.getState().series.map((series) => ({ ...series, isPhaseConfirmed: true })))
	}

	/** Series that another browser sent: this one knows of them from the server. */
	addFromServer(series: readonly SeriesInDraft[]): void {
		const known = new Set(this.store.getState().series.map(({ seriesInstanceUid }) => seriesInstanceUid))
		const others = series.filter(({ seriesInstanceUid }) => !known.has(seriesInstanceUid))
		if (others.length > 0) this.#setSeries([...this.store.getState().series, ...others])
	}

	/** A frame of a slice as it came, for the poster's eyes; undefined where its file is not at hand. */
	async originalPicture(
		sopInstanceUid: string,
		frameIndex: number,
		longestSidePx: number,
	): Promise<Picture | undefined> {
		const file = this.#fileOf(sopInstanceUid)
		return file === undefined ? undefined : this.#workers.picture({ file, frameIndex, longestSidePx })
	}

	findPatient(texts: readonly string[]): Promise<readonly (readonly IdentityKind[])[]> {
		return this.#workers.findPatient(texts)
	}

	/** Tries again after the server wanted nothing, or something failed. */
	tryAgain(): void {
		this.store.setState((state) => ({ line: { ...state.line, refusal: null }, failure: null }))
		this.#goOn()
	}

	async #restore(): Promise<void> {
		try {
			await forgetDraftsOfOthers(this.#personId)
			const stored = await readDraft(this.#caseId)
			this.#keyJson = stored?.draft.keyJson ?? writeDeidentificationKey(newKey())
			for (const instance of stored?.instances ?? []) {
				this.#instances.set(instance.sopInstanceUid, instance)
				this.#states.set(instance.sopInstanceUid, instance.isSent ? 'sent' : 'ready')
			}
			const series = stored?.draft.series ?? []
			for (const { sopInstanceUid, isUnusable } of series.flatMap(({ slices }) => slices)) {
				if (isUnusable) this.#states.set(sopInstanceUid, 'lost')
			}
			this.store.setState({ series, ...this.#sums() })
			// Without an answer some are sent once more, which changes nothing.
			await this.#learnWhatArrived().catch(() => undefined)
		} catch (error) {
			this.#keyJson = writeDeidentificationKey(newKey())
			this.#fail(error)
		}
		this.store.setState({ isRestored: true })
		this.#goOn()
	}

	/** What was on its way when the page was left may have arrived: only the rest is sent. */
	async #learnWhatArrived(): Promise<void> {
		const waiting = [...this.#instances.values()].filter(({ isSent }) => !isSent)
		for (const [studyInstanceUid, ofStudy] of Map.groupBy(waiting, (instance) => instance.studyInstanceUid)) {
			const stored = await storedInstances(studyInstanceUid, { baseUrl: '', signal: this.#ended.signal })
			for (const instance of ofStudy) if (stored.has(instance.sopInstanceUid)) this.#isStored(instance)
		}
	}

	#take(found: FoundFiles): void {
		this.#forgetReplaced(found)
		this.#fileOfSlice = found.fileOfSlice
		this.#scanTroubles = found.troubles
		this.#showTroubles()
		this.store.setState({
			sex: found.sex,
			ageYears: found.ageYears,
			patientOfSeries: found.patientOfSeries,
		})
		this.#setSeries(mergedSeries(this.store.getState().series, found.series))
	}

	/** A file that could not be used and comes again, perhaps from a better copy, is tried again. */
	#forgetReplaced({ fileOfSlice }: FoundFiles): void {
		for (const [sopInstanceUid, number] of fileOfSlice) {
			const before = this.#fileOfSlice.get(sopInstanceUid)
			if (before === number || this.#instances.has(sopInstanceUid)) continue
			this.#states.delete(sopInstanceUid)
			if (before !== undefined) this.#prepareTroubles.delete(before)
		}
	}

	#showTroubles(): void {
		const ofPreparing = [...this.#prepareTroubles].map(([number, trouble]) => ({ ...trouble, number }))
		const nameOf = (number: number) => this.#files[number]?.webkitRelativePath || this.#files[number]?.name || ''
		this.store.setState({
			troubles: [...this.#scanTroubles, ...ofPreparing].map(({ number, reason, place }) => ({
				reason,
				place,
				name: nameOf(number),
			})),
		})
	}

	#setSeries(series: readonly SeriesInDraft[]): void {
		this.store.setState({ series })
		this.#writeDraft()
		this.#goOn()
		// At once: whoever waits for the last image must not take the state before for the state now.
		this.#publish()
	}

	/** One after the other, so that an older state never overwrites a newer one. */
	#writeDraft(): void {
		this.#writing = this.#writeDraftAfter(this.#writing)
	}

	async #writeDraftAfter(earlier: Promise<void>): Promise<void> {
		await earlier
		if (this.#ended.signal.aborted) return
		const series = this.#seriesToKeep()
		try {
			await writeDraft({ caseId: this.#caseId, personId: this.#personId, keyJson: this.#keyJson, series })
		} catch (error) {
			this.#fail(error)
		}
	}

	/** The series, and of which slices the file cannot be used: of them nothing else is kept. */
	#seriesToKeep(): SeriesInDraft[] {
		const isUnusable = (uid: string) => this.#states.get(uid) === 'lost' && !this.#instances.has(uid)
		return this.store.getState().series.map((series) => ({
			...series,
			slices: series.slices.map(({ sopInstanceUid, frameCount }) => ({
				sopInstanceUid,
				frameCount,
				...(isUnusable(sopInstanceUid) && { isUnusable: true as const }),
			})),
		}))
	}

	#goOn(): void {
		if (this.#ended.signal.aborted) return
		this.#queue = this.#unprepared()
		this.#prepareMore()
		this.#sendMore()
		this.#publishSoon()
	}

	/** Slices to be prepared, in the order in which they travel. */
	#unprepared(): string[] {
		const wanted = this.store.getState().series.filter(isWanted)
		return uploadOrder(wanted.map(({ slices }) => slices.map(({ sopInstanceUid }) => sopInstanceUid))).filter((uid) =>
			this.#isUnprepared(uid),
		)
	}

	#isUnprepared(sopInstanceUid: string): boolean {
		return (
			!this.#states.has(sopInstanceUid) &&
			!this.#preparing.has(sopInstanceUid) &&
			this.#fileOf(sopInstanceUid) !== undefined
		)
	}

	#fileOf(sopInstanceUid: string): File | undefined {
		const number = this.#fileOfSlice.get(sopInstanceUid)
		return number === undefined ? undefined : this.#files[number]
	}

	#seriesOf(sopInstanceUid: string): SeriesInDraft | undefined {
		return this.store
			.getState()
			.series.find(({ slices }) => slices.some((slice) => slice.sopInstanceUid === sopInstanceUid))
	}

	#prepareMore(): void {
		while (!this.#workers.isBusy && this.#unkeptBytes() < MOST_UNKEPT_BYTES) {
			const sopInstanceUid = this.#queue.shift()
			if (sopInstanceUid === undefined) break
			const series = this.#seriesOf(sopInstanceUid)
			const file = this.#fileOf(sopInstanceUid)
			if (series === undefined || file === undefined || !isWanted(series) || !this.#isUnprepared(sopInstanceUid))
				continue
			this.#preparing.add(sopInstanceUid)
			void this.#prepareOne(sopInstanceUid, file, series)
		}
	}

	#unkeptBytes(): number {
		let total = 0
		for (const { length } of this.#unkept.values()) total += length
		return total
	}

	async #prepareOne(sopInstanceUid: string, file: File, series: SeriesInDraft): Promise<void> {
		try {
			const wantsPreview = series.preview === null && !this.#hasStarted(series, sopInstanceUid)
			const prepared = await this.#workers.prepare({
				file,
				caseId: this.#caseId,
				keyJson: this.#keyJson,
				isLookedAt: series.isLookedAt,
				wantsPreview,
			})
			this.#preparing.delete(sopInstanceUid)
			this.#takePrepared(sopInstanceUid, prepared, series)
		} catch (error) {
			this.#preparing.delete(sopInstanceUid)
			if (!this.#ended.signal.aborted) this.#fail(error)
			return
		}
		this.#prepareMore()
		this.#sendMore()
		this.#wakeUp()
		this.#publishSoon()
		// For whoever measures in a browser.
		if (this.#preparing.size === 0) performance.mark(SLICES_PREPARED_MARK, { detail: { ...this.#pace } })
	}

	/** Another slice of the series is before this one, and brings the preview. */
	#hasStarted({ slices }: SeriesInDraft, but: string): boolean {
		return slices.some(
			({ sopInstanceUid }) =>
				sopInstanceUid !== but && (this.#preparing.has(sopInstanceUid) || this.#states.get(sopInstanceUid) === 'ready'),
		)
	}

	#takePrepared(sopInstanceUid: string, prepared: PreparedFile, series: SeriesInDraft): void {
		switch (prepared.outcome) {
			case 'prepared': {
				const { studyInstanceUid, seriesInstanceUid } = series
				const { sizeBytes, originalSizeBytes } = prepared
				this.#instances.set(sopInstanceUid, {
					caseId: this.#caseId,
					studyInstanceUid,
					seriesInstanceUid,
					sopInstanceUid,
					sizeBytes,
					originalSizeBytes,
					isSent: false,
				})
				this.#states.set(sopInstanceUid, 'ready')
				if (prepared.unkeptBytes !== null) this.#unkept.set(sopInstanceUid, prepared.unkeptBytes)
				if (prepared.preview !== null) this.#setPreview(seriesInstanceUid, prepared.preview)
				this.#pace.count += 1
				this.#pace.workerMs += prepared.tookMs
				return
			}
			case 'must-be-looked-at':
				this.change(series.seriesInstanceUid, { riskReason: prepared.reason, isLookedAt: false })
				return
			case 'trouble': {
				this.#states.set(sopInstanceUid, 'lost')
				const number = this.#fileOfSlice.get(sopInstanceUid)
				if (number !== undefined) this.#prepareTroubles.set(number, prepared)
				this.#showTroubles()
				this.#writeDraft()
			}
		}
	}

	#setPreview(seriesInstanceUid: string, preview: Picture): void {
		this.store.setState((state) => ({
			series: state.series.map((one) => (one.seriesInstanceUid === seriesInstanceUid ? { ...one, preview } : one)),
		}))
		this.#writeDraft()
	}

	/** Sends what is ready, in one run after the other; a run ends when there is nothing more to come. */
	#sendMore(): void {
		const { line } = this.store.getState()
		if (this.#run !== undefined || line.refusal !== null || this.#nextReady(new Set()) === undefined) return
		const run = new AbortController()
		this.#run = run
		this.#taken = new Set()
		void uploadInstances(this.#readyInstances(run.signal), {
			baseUrl: '',
			signal: run.signal,
			onStored: (answer, instance) => this.#takeAnswer(instance.sopInstanceUid, answer),
			onRetry: (waitMs) => this.#setLine({ isBroken: waitMs > 0, refusal: null }),
		})
			.catch((error: unknown) => {
				if (run.signal.aborted) return
				if (error instanceof UploadRefused) this.#setLine({ isBroken: false, refusal: error.code })
				else {
					console.error(error)
					this.#setLine({ isBroken: false, refusal: 'unexpected' })
				}
			})
			.finally(() => {
				if (this.#run === run) this.#run = undefined
				this.#wakeUp()
				this.#sendMore()
				this.#publishSoon()
			})
	}

	#nextReady(taken: ReadonlySet<string>): StoredInstance | undefined {
		const wanted = new Set(
			this.store
				.getState()
				.series.filter(isWanted)
				.map(({ seriesInstanceUid }) => seriesInstanceUid),
		)
		for (const instance of this.#instances.values()) {
			const isReady = this.#states.get(instance.sopInstanceUid) === 'ready' && !taken.has(instance.sopInstanceUid)
			if (isReady && wanted.has(instance.seriesInstanceUid)) return instance
		}
		return undefined
	}

	async *#readyInstances(signal: AbortSignal): AsyncGenerator<PreparedInstance> {
		while (!signal.aborted) {
			const next = this.#nextReady(this.#taken)
			if (next !== undefined) {
				this.#taken.add(next.sopInstanceUid)
				const bytes = this.#unkept.get(next.sopInstanceUid) ?? (await instanceBytes(this.#caseId, next.sopInstanceUid))
				if (bytes !== undefined) yield { ...next, bytes }
				// Its bytes are gone: the browser has cleared its storage. It is prepared anew.
				else this.#states.delete(next.sopInstanceUid)
			} else if (this.#preparing.size > 0) await this.#wake.promise
			else return
		}
	}

	#wakeUp(): void {
		this.#wake.resolve()
		this.#wake = Promise.withResolvers<void>()
	}

	#takeAnswer(sopInstanceUid: string, answer: { isStored: boolean; comment?: string }): void {
		const instance = this.#instances.get(sopInstanceUid)
		if (instance === undefined) return
		if (answer.isStored) this.#isStored(instance)
		else {
			this.#unkept.delete(sopInstanceUid)
			this.#states.set(sopInstanceUid, 'lost')
			const comment = answer.comment ?? ''
			this.store.setState((state) => ({ refusedComments: [...new Set([...state.refusedComments, comment])] }))
		}
		const sentBytes = this.#sums().sentBytes
		this.#acknowledged = withAcknowledged(this.#acknowledged, { atMs: performance.now(), sentBytes })
		this.#prepareMore()
		this.#publishSoon()
	}

	#isStored(instance: StoredInstance): void {
		this.#unkept.delete(instance.sopInstanceUid)
		this.#states.set(instance.sopInstanceUid, 'sent')
		this.#instances.set(instance.sopInstanceUid, { ...instance, isSent: true })
		// Kept bytes that could not be removed are sent once more next time, which changes nothing.
		void forgetBytes(instance).catch(() => undefined)
	}

	#setLine(line: Line): void {
		const now = this.store.getState().line
		if (now.isBroken !== line.isBroken || now.refusal !== line.refusal) this.store.setState({ line })
		if (line.isBroken) this.#acknowledged = []
	}

	/** The device says that it is on the net again: what waits for the next try is tried now. */
	readonly #lineIsBack = (): void => {
		if (!this.store.getState().line.isBroken) return
		this.#run?.abort()
		this.#run = undefined
		this.#sendMore()
	}

	#fail(error: unknown): void {
		console.error(error)
		this.store.setState({ failure: error instanceof Error ? error.message : String(error) })
	}

	#publishSoon(): void {
		this.#publishing ??= setTimeout(() => {
			this.#publishing = undefined
			this.#publish()
		}, PUBLISH_MS)
	}

	#publish(): void {
		this.store.setState({ ...this.#sums(), progress: this.#progress(), secondsLeft: this.#secondsLeft() })
	}

	#sums(): Pick<PreparationState, 'sentBytes' | 'sentOriginalBytes' | 'refusedCount'> {
		const instances = [...this.#instances.values()]
		const sent = instances.filter(({ sopInstanceUid }) => this.#states.get(sopInstanceUid) === 'sent')
		return {
			sentBytes: sumOf(sent, ({ sizeBytes }) => sizeBytes),
			sentOriginalBytes: sumOf(sent, ({ originalSizeBytes }) => originalSizeBytes),
			refusedCount: instances.filter(({ sopInstanceUid }) => this.#states.get(sopInstanceUid) === 'lost').length,
		}
	}

	#progress(): Map<string, SeriesProgress> {
		return new Map(
			this.store.getState().series.map((series) => [series.seriesInstanceUid, this.#progressOf(series)] as const),
		)
	}

	#progressOf({ slices, sentElsewhere }: SeriesInDraft): SeriesProgress {
		const count = { sent: sentElsewhere, ready: 0, lost: 0, unprepared: 0, missing: 0 }
		for (const { sopInstanceUid } of slices) {
			const isAtHand = this.#preparing.has(sopInstanceUid) || this.#fileOf(sopInstanceUid) !== undefined
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

	#secondsLeft(): number | null {
		const prepared = [...this.#instances.values()]
		const ready = prepared.filter(({ sopInstanceUid }) => this.#states.get(sopInstanceUid) === 'ready')
		const unprepared = [...this.#queue, ...this.#preparing]
		const remaining = remainingBytes({
			readyBytes: sumOf(ready, ({ sizeBytes }) => sizeBytes),
			preparedBytes: sumOf(prepared, ({ sizeBytes }) => sizeBytes),
			preparedOriginalBytes: sumOf(prepared, ({ originalSizeBytes }) => originalSizeBytes),
			remainingOriginalBytes: sumOf(unprepared, (uid) => this.#fileOf(uid)?.size ?? 0),
		})
		return secondsLeft(this.#acknowledged, remaining) ?? null
	}
}

function newKey() {
	return newDeidentificationKey((length) => crypto.getRandomValues(new Uint8Array(length)))
}

function sumOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
	return items.reduce((total, item) => total + sizeOf(item), 0)
}

/** Whether images are still on their way, or could be: what leaving the page would interrupt. */
export function isUnderWay({ scan, series, progress }: PreparationState): boolean {
	return (
		scan !== null ||
		series.filter(isWanted).some(({ seriesInstanceUid }) => {
			const of = progress.get(seriesInstanceUid)
			return of === undefined || of.readyCount > 0 || of.unpreparedCount > 0
		})
	)
}

/** Series of which at least one slice is, or may yet come to be, on the server. */
export function usableSeriesCount({ series, progress }: PreparationState): number {
	return series.filter(isWanted).filter(({ seriesInstanceUid }) => {
		const of = progress.get(seriesInstanceUid)
		return of === undefined || of.sentCount + of.readyCount + of.unpreparedCount + of.missingCount > 0
	}).length
}

/** Slices of wanted series whose files have to be shown once more. */
export function missingSlices({ series, progress }: PreparationState): number {
	return sumOf(series.filter(isWanted), ({ seriesInstanceUid }) => progress.get(seriesInstanceUid)?.missingCount ?? 0)
}

/** Series that wait for the poster's eyes. */
export function heldBackSeries({ series }: PreparationState): SeriesInDraft[] {
	return series.filter((one) => !one.isLeftOut && isHeldBack(one))
}

/** How many patients the series that are not left out belong to: more than one is a mistake. */
export function patientCount({ series, patientOfSeries }: PreparationState): number {
	const patients = series
		.filter(({ isLeftOut }) => !isLeftOut)
		.map(({ seriesInstanceUid }) => patientOfSeries.get(seriesInstanceUid))
	return new Set(patients.filter((patient) => patient !== undefined)).size
}
