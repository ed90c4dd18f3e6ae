import { type PreparedInstance, storedInstances, UploadRefused, uploadInstances, uploadOrder } from '@readroom/client'
import { type CaseId, type PersonId, studyFingerprintKey } from '@readroom/contracts'
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
import { AT_FIRST, type Line, type PreparationState } from './preparation-state.ts'
import { PrepareWorkers } from './prepare-workers.ts'
import { isWanted, mergedSeries, type Picture, type SeriesInDraft } from './series-in-draft.ts'
import { SliceLedger } from './slice-ledger.ts'
import { type Acknowledged, remainingBytes, secondsLeft, withAcknowledged } from './upload-estimate.ts'
import type { FileTrouble, FoundFiles, PreparedFile } from './worker-messages.ts'

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
	readonly #slices = new SliceLedger()
	#scanTroubles: FoundFiles['troubles'] = []
	/** What only came out when a file was prepared, by its number. */
	readonly #prepareTroubles = new Map<number, FileTrouble>()
	#keyJson = ''
	#fingerprintKeyHex: string | null = null
	#queue: string[] = []
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
		const first = this.#slices.addFiles(files)
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
		const file = this.#slices.fileOf(sopInstanceUid)
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
			const series = stored?.draft.series ?? []
			this.#slices.restore(stored?.instances ?? [], series)
			this.store.setState({ series, ...this.#slices.sums() })
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
		for (const [studyInstanceUid, ofStudy] of Map.groupBy(
			this.#slices.unsent(),
			(instance) => instance.studyInstanceUid,
		)) {
			const stored = await storedInstances(studyInstanceUid, { baseUrl: '', signal: this.#ended.signal })
			for (const instance of ofStudy) if (stored.has(instance.sopInstanceUid)) this.#isStored(instance)
		}
	}

	#take(found: FoundFiles): void {
		for (const number of this.#slices.setFileOfSlice(found.fileOfSlice)) this.#prepareTroubles.delete(number)
		this.#scanTroubles = found.troubles
		this.#showTroubles()
		this.store.setState({
			sex: found.sex,
			ageYears: found.ageYears,
			patientOfSeries: found.patientOfSeries,
		})
		this.#setSeries(mergedSeries(this.store.getState().series, found.series))
	}

	#showTroubles(): void {
		const ofPreparing = [...this.#prepareTroubles].map(([number, trouble]) => ({ ...trouble, number }))
		this.store.setState({
			troubles: [...this.#scanTroubles, ...ofPreparing].map(({ number, reason, place }) => ({
				reason,
				place,
				name: this.#slices.nameOfFile(number),
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
		return this.store.getState().series.map((series) => ({
			...series,
			slices: series.slices.map(({ sopInstanceUid, frameCount }) => ({
				sopInstanceUid,
				frameCount,
				...(this.#slices.isUnusable(sopInstanceUid) && { isUnusable: true as const }),
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
			this.#slices.isUnprepared(uid),
		)
	}

	#seriesOf(sopInstanceUid: string): SeriesInDraft | undefined {
		return this.store
			.getState()
			.series.find(({ slices }) => slices.some((slice) => slice.sopInstanceUid === sopInstanceUid))
	}

	#prepareMore(): void {
		while (!this.#workers.isBusy && this.#slices.unkeptBytes < MOST_UNKEPT_BYTES) {
			const sopInstanceUid = this.#queue.shift()
			if (sopInstanceUid === undefined) break
			const series = this.#seriesOf(sopInstanceUid)
			const file = this.#slices.fileOf(sopInstanceUid)
			if (series === undefined || file === undefined || !isWanted(series) || !this.#slices.isUnprepared(sopInstanceUid))
				continue
			this.#slices.beginPreparing(sopInstanceUid)
			void this.#prepareOne(sopInstanceUid, file, series)
		}
	}

	async #prepareOne(sopInstanceUid: string, file: File, series: SeriesInDraft): Promise<void> {
		try {
			const wantsPreview = series.preview === null && !this.#slices.hasStarted(series, sopInstanceUid)
			const prepared = await this.#workers.prepare({
				file,
				caseId: this.#caseId,
				keyJson: this.#keyJson,
				isLookedAt: series.isLookedAt,
				wantsPreview,
			})
			this.#slices.endPreparing(sopInstanceUid)
			this.#takePrepared(sopInstanceUid, prepared, series)
		} catch (error) {
			this.#slices.endPreparing(sopInstanceUid)
			if (!this.#ended.signal.aborted) this.#fail(error)
			return
		}
		this.#prepareMore()
		this.#sendMore()
		this.#wakeUp()
		this.#publishSoon()
		// For whoever measures in a browser.
		if (this.#slices.preparingCount === 0) performance.mark(SLICES_PREPARED_MARK, { detail: { ...this.#pace } })
	}

	#takePrepared(sopInstanceUid: string, prepared: PreparedFile, series: SeriesInDraft): void {
		switch (prepared.outcome) {
			case 'prepared': {
				const { studyInstanceUid, seriesInstanceUid } = series
				const { sizeBytes, originalSizeBytes } = prepared
				const instance = { studyInstanceUid, seriesInstanceUid, sopInstanceUid, sizeBytes, originalSizeBytes }
				this.#slices.setReady({ caseId: this.#caseId, ...instance, isSent: false }, prepared.unkeptBytes)
				if (prepared.preview !== null) this.#setPreview(seriesInstanceUid, prepared.preview)
				this.#pace.count += 1
				this.#pace.workerMs += prepared.tookMs
				return
			}
			case 'must-be-looked-at':
				this.change(series.seriesInstanceUid, { riskReason: prepared.reason, isLookedAt: false })
				return
			case 'trouble': {
				this.#slices.setLost(sopInstanceUid)
				const number = this.#slices.fileNumberOf(sopInstanceUid)
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
		return this.#slices.nextReady(this.store.getState().series, taken)
	}

	async *#readyInstances(signal: AbortSignal): AsyncGenerator<PreparedInstance> {
		while (!signal.aborted) {
			const next = this.#nextReady(this.#taken)
			if (next !== undefined) {
				this.#taken.add(next.sopInstanceUid)
				const { sopInstanceUid } = next
				const bytes = this.#slices.unkeptBytesOf(sopInstanceUid) ?? (await instanceBytes(this.#caseId, sopInstanceUid))
				if (bytes !== undefined) yield { ...next, bytes }
				// Its bytes are gone: the browser has cleared its storage. It is prepared anew.
				else this.#slices.setUnprepared(sopInstanceUid)
			} else if (this.#slices.preparingCount > 0) await this.#wake.promise
			else return
		}
	}

	#wakeUp(): void {
		this.#wake.resolve()
		this.#wake = Promise.withResolvers<void>()
	}

	#takeAnswer(sopInstanceUid: string, answer: { isStored: boolean; comment?: string }): void {
		const instance = this.#slices.instance(sopInstanceUid)
		if (instance === undefined) return
		if (answer.isStored) this.#isStored(instance)
		else {
			this.#slices.setLost(sopInstanceUid)
			const comment = answer.comment ?? ''
			this.store.setState((state) => ({ refusedComments: [...new Set([...state.refusedComments, comment])] }))
		}
		const sentBytes = this.#slices.sums().sentBytes
		this.#acknowledged = withAcknowledged(this.#acknowledged, { atMs: performance.now(), sentBytes })
		this.#prepareMore()
		this.#publishSoon()
	}

	#isStored(instance: StoredInstance): void {
		this.#slices.setSent(instance)
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
		const { series } = this.store.getState()
		const progress = new Map(series.map((one) => [one.seriesInstanceUid, this.#slices.progressOf(one)] as const))
		const remaining = remainingBytes(this.#slices.amounts(this.#queue))
		this.store.setState({
			...this.#slices.sums(),
			progress,
			secondsLeft: secondsLeft(this.#acknowledged, remaining) ?? null,
		})
	}
}

function newKey() {
	return newDeidentificationKey((length) => crypto.getRandomValues(new Uint8Array(length)))
}
