import { ApiProblem } from '@readroom/client'
import {
	type CaseId,
	changeCase,
	createCase,
	openCase,
	type PersonId,
	postCase,
	type ReadingCase,
	setCaseStudies,
	withdrawCase,
} from '@readroom/contracts'
import { missingForPost } from '@readroom/reading'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { api, queries } from '../app/api.ts'
import { Preparation } from '../prepare/preparation.ts'
import {
	heldBackSeries,
	isUnderWay,
	missingSlices,
	patientCount,
	usableSeriesCount,
} from '../prepare/preparation-state.ts'
import { caseStudies, type SeriesInDraft } from '../prepare/series-in-draft.ts'
import { caseKey } from './case-queries.ts'
import { EMPTY_FIELDS, type FieldName, fieldsOf, type PostFields, savedForm } from './post-draft-fields.ts'

/** What keeps a draft from being posted, in the order of the page. */
export type Missing =
	| 'patients'
	| 'look'
	| 'files'
	| 'series'
	| Exclude<FieldName, 'people' | 'duration' | 'history' | 'labs' | 'postedAs'>
	| 'peopleIds'

export interface PostDraftState {
	readonly caseId: CaseId | null
	readonly preparation: Preparation | null
	readonly fields: PostFields
	/** Fields filled in from the headers, until the poster changes them. */
	readonly proposed: ReadonlySet<FieldName>
	readonly saving: 'not-started' | 'saving' | 'saved' | 'not-saved'
	readonly savedAt: Date | null
	/** What was missing when the poster wanted to post; it is shown from then on. */
	readonly wasTried: boolean
	/** Fields that the server misses beyond what the page knows of. */
	readonly missingOnServer: readonly string[]
	readonly posting: 'no' | 'when-ready' | 'now' | 'posted'
	/** What went wrong last, for a sentence on the page. */
	readonly problem: unknown
}

let draftCount = 0

const SAVE_AFTER_MS = 1200
const TRY_AGAIN_MS = 3000
const NAME_STUDIES_AFTER_MS = 2500

/**
 * A case on its way to its readers: the form, saved as it is written, and the images. It has no case until something is
 * written or dropped, and lives on when the page is left.
 */
export class PostDraft implements Disposable {
	readonly store: StoreApi<PostDraftState>
	/** Tells the drafts of this page apart before they have a case. */
	readonly number = ++draftCount
	readonly #personId: PersonId
	readonly #onCreated: (caseId: CaseId) => void
	readonly #unsaved = new Set<FieldName>()
	#creating: Promise<CaseId> | undefined
	#saving: Promise<void> | undefined
	#saveTimer: ReturnType<typeof setTimeout> | undefined
	#studiesTimer: ReturnType<typeof setTimeout> | undefined
	#postTimer: ReturnType<typeof setTimeout> | undefined
	#namedStudies = ''
	#isEnded = false

	constructor(personId: PersonId, readingCase: ReadingCase | undefined, onCreated: (caseId: CaseId) => void) {
		this.#personId = personId
		this.#onCreated = onCreated
		this.store = createStore(() => ({
			caseId: readingCase?.id ?? null,
			preparation: null,
			fields: readingCase === undefined ? EMPTY_FIELDS : fieldsOf(readingCase),
			proposed: new Set<FieldName>(),
			saving: readingCase === undefined ? 'not-started' : 'saved',
			savedAt: null,
			wasTried: false,
			missingOnServer: [],
			posting: 'no',
			problem: undefined,
		}))
		if (readingCase !== undefined) this.#beginPreparation(readingCase.id, readingCase)
	}

	[Symbol.dispose](): void {
		this.#isEnded = true
		clearTimeout(this.#saveTimer)
		clearTimeout(this.#studiesTimer)
		clearTimeout(this.#postTimer)
		this.store.getState().preparation?.[Symbol.dispose]()
	}

	get isUnfinished(): boolean {
		const { preparation, posting } = this.store.getState()
		if (this.#isEnded || posting === 'posted') return false
		return this.#unsaved.size > 0 || (preparation !== null && isUnderWay(preparation.store.getState()))
	}

	write(change: Partial<PostFields>): void {
		const names = namesOf(change)
		this.store.setState(({ fields, proposed, missingOnServer }) => ({
			fields: { ...fields, ...change },
			proposed: new Set([...proposed].filter((name) => !names.includes(name))),
			missingOnServer: missingOnServer.filter((path) => !names.some((name) => name === path)),
		}))
		for (const name of names) this.#unsaved.add(name)
		this.#saveSoon(SAVE_AFTER_MS)
	}

	async addFiles(files: readonly File[]): Promise<void> {
		if (files.length === 0) return
		try {
			await this.#created()
		} catch (error) {
			this.store.setState({ problem: error })
			return
		}
		await this.store.getState().preparation?.add(files)
	}

	/** What is still missing, first to last on the page. */
	missing(): Missing[] {
		const { fields, preparation, missingOnServer } = this.store.getState()
		const images = preparation?.store.getState()
		const missing: Missing[] = []
		if (images !== undefined) {
			if (patientCount(images) > 1) missing.push('patients')
			if (heldBackSeries(images).length > 0) missing.push('look')
			if (missingSlices(images) > 0) missing.push('files')
		}
		const peopleIds = fields.people.map(({ id }) => id)
		const seriesCount = images === undefined ? 0 : usableSeriesCount(images)
		const ofForm = missingForPost({ ...fields, peopleIds, seriesCount }).map(({ path }) => path)
		for (const path of new Set([...ofForm, ...missingOnServer])) {
			// The paths of `case-incomplete` are the fields of the form and `series`.
			const name = path as Missing
			if (name === 'series') missing.unshift(name)
			else missing.push(name)
		}
		return missing
	}

	/** Posts now, or as soon as the last image is acknowledged. @returns what is missing, where it cannot be posted */
	async post(): Promise<Missing[]> {
		const { posting, preparation } = this.store.getState()
		if (posting === 'now' || posting === 'posted') return []
		const missing = this.missing()
		this.store.setState({ wasTried: true, problem: undefined })
		if (missing.length > 0) return missing
		if (preparation !== null && isUnderWay(preparation.store.getState())) {
			this.store.setState({ posting: 'when-ready' })
			return []
		}
		await this.#postNow()
		return this.store.getState().posting === 'posted' ? [] : this.missing()
	}

	dontPost(): void {
		this.store.setState({ posting: 'no' })
	}

	/** Deletes the draft here and on the server. */
	async withdraw(): Promise<void> {
		const { caseId } = this.store.getState()
		if (caseId !== null) {
			await api.call(withdrawCase, { params: { caseId } })
			await this.#end()
		}
	}

	async #postNow(): Promise<void> {
		this.store.setState({ posting: 'now' })
		try {
			const caseId = await this.#created()
			await this.#save()
			if (this.#unsaved.size > 0) throw this.store.getState().problem
			await this.#nameStudies(caseId)
			queries.setQueryData(caseKey(caseId), await postedCase(caseId))
			this.store.setState({ posting: 'posted' })
			await this.#end()
		} catch (error) {
			this.#notPosted(error)
		}
	}

	/** Where nobody answered the wish stands, and is tried again; where the server said no, the poster reads why. */
	#notPosted(error: unknown): void {
		if (!isFinal(error)) {
			this.store.setState({ posting: 'when-ready', problem: error })
			if (!this.#isEnded) this.#postTimer = setTimeout(() => this.#postIfReady(), TRY_AGAIN_MS)
			return
		}
		const fields = error instanceof ApiProblem && error.code === 'case-incomplete' ? error.fields : []
		this.store.setState({ posting: 'no', problem: error, missingOnServer: fields.map(({ path }) => path) })
	}

	async #end(): Promise<void> {
		const { preparation } = this.store.getState()
		this[Symbol.dispose]()
		this.#unsaved.clear()
		await preparation?.forget()
		void queries.invalidateQueries({ queryKey: ['cases'] })
	}

	/** The case, made at the first word or image. Asked twice it is made once. */
	#created(): Promise<CaseId> {
		const { caseId } = this.store.getState()
		if (caseId !== null) return Promise.resolve(caseId)
		this.#creating ??= this.#create().finally(() => {
			this.#creating = undefined
		})
		return this.#creating
	}

	async #create(): Promise<CaseId> {
		const names = new Set<FieldName>([...this.#unsaved, 'visibility'])
		this.#unsaved.clear()
		try {
			const created = await api.call(createCase, { body: savedForm(this.store.getState().fields, names) })
			queries.setQueryData(caseKey(created.id), created)
			this.store.setState({ caseId: created.id, saving: 'saved', savedAt: new Date(), problem: undefined })
			this.#beginPreparation(created.id, undefined)
			this.#onCreated(created.id)
			return created.id
		} catch (error) {
			for (const name of names) this.#unsaved.add(name)
			throw error
		}
	}

	#beginPreparation(caseId: CaseId, readingCase: ReadingCase | undefined): void {
		const preparation = new Preparation(caseId, this.#personId)
		this.store.setState({ preparation })
		preparation.store.subscribe((state) => {
			this.#propose({ sex: state.sex, ageYears: state.ageYears })
			this.#nameStudiesSoon()
			this.#postIfReady()
		})
		if (readingCase === undefined) return
		const sentBefore = readingCase.series.map(sentElsewhere)
		// Said anew only once something changes: the fingerprints of another browser's series are not known here.
		this.#namedStudies = JSON.stringify(caseStudies(sentBefore, () => true))
		void preparation.restored.then(() => preparation.addFromServer(sentBefore))
	}

	/** Sex and age as the headers say, where the poster has said nothing. */
	#propose(said: Pick<PostFields, 'sex' | 'ageYears'>): void {
		const { fields, proposed } = this.store.getState()
		const change = Object.fromEntries(
			(['sex', 'ageYears'] as const)
				.filter((name) => fields[name] === null && said[name] !== null)
				.map((name) => [name, said[name]]),
		)
		const names = namesOf(change)
		if (names.length === 0) return
		this.write(change)
		this.store.setState({ proposed: new Set([...proposed, ...names]) })
	}

	#postIfReady(): void {
		const { posting, preparation } = this.store.getState()
		if (posting !== 'when-ready' || preparation === null) return
		if (this.missing().length > 0) this.store.setState({ posting: 'no' })
		else if (!isUnderWay(preparation.store.getState())) void this.#postNow()
	}

	#saveSoon(afterMs: number): void {
		if (this.#isEnded) return
		this.store.setState({ saving: 'saving' })
		// Not begun anew by every key, so that a person who writes without a pause is saved too.
		this.#saveTimer ??= setTimeout(() => {
			this.#saveTimer = undefined
			void this.#save()
		}, afterMs)
	}

	/** Saves what was written since the last time; one save at a time, in order. */
	async #save(): Promise<void> {
		await this.#saving
		if (this.#unsaved.size === 0) return
		this.#saving = this.#saveUnsaved().finally(() => {
			this.#saving = undefined
		})
		await this.#saving
	}

	async #saveUnsaved(): Promise<void> {
		if (this.store.getState().caseId === null) {
			await this.#created().catch((error: unknown) => this.#notSaved(error))
			return
		}
		const caseId = await this.#created()
		const names = new Set(this.#unsaved)
		this.#unsaved.clear()
		try {
			const body = savedForm(this.store.getState().fields, names)
			if (Object.keys(body).length > 0) await api.call(changeCase, { params: { caseId }, body })
			this.store.setState({ saving: 'saved', savedAt: new Date(), problem: undefined })
		} catch (error) {
			for (const name of names) this.#unsaved.add(name)
			this.#notSaved(error)
		}
	}

	#notSaved(error: unknown): void {
		this.store.setState({ saving: 'not-saved', problem: error })
		if (isFinal(error) || this.#isEnded) return
		clearTimeout(this.#saveTimer)
		this.#saveTimer = setTimeout(() => {
			this.#saveTimer = undefined
			void this.#save()
		}, TRY_AGAIN_MS)
	}

	#nameStudiesSoon(): void {
		if (this.#isEnded || this.#studiesTimer !== undefined) return
		this.#studiesTimer = setTimeout(() => {
			this.#studiesTimer = undefined
			const { caseId, posting } = this.store.getState()
			if (caseId === null || posting === 'now' || posting === 'posted') return
			// It is said again before posting; until then it only lets the draft be continued elsewhere.
			void this.#nameStudies(caseId).catch(() => undefined)
		}, NAME_STUDIES_AFTER_MS)
	}

	/** Tells the server which of the images it holds belong to the case. */
	async #nameStudies(caseId: CaseId): Promise<void> {
		const images = this.store.getState().preparation?.store.getState()
		if (images === undefined) return
		const studies = caseStudies(images.series, ({ seriesInstanceUid }) => {
			return (images.progress.get(seriesInstanceUid)?.sentCount ?? 0) > 0
		})
		const named = JSON.stringify(studies)
		if (studies.length === 0 || named === this.#namedStudies) return
		await api.call(setCaseStudies, { params: { caseId }, body: { studies } })
		this.#namedStudies = named
	}
}

/** Posts a case, or finds it posted: the answer to an earlier try may have been lost on the way. */
async function postedCase(caseId: CaseId): Promise<ReadingCase> {
	try {
		return await api.call(postCase, { params: { caseId } })
	} catch (error) {
		if (!(error instanceof ApiProblem) || error.code !== 'case-not-draft') throw error
		return api.call(openCase, { params: { caseId } })
	}
}

/** The server has answered and said no. Without an answer, or in trouble of its own, it may say yes later. */
function isFinal(error: unknown): boolean {
	if (error instanceof ApiProblem) return error.status < 500 && error.status !== 429
	return !(error instanceof TypeError)
}

function sentElsewhere(series: ReadingCase['series'][number]): SeriesInDraft {
	const { studyInstanceUid, seriesInstanceUid, modality, bodyPart, phase, preview, instanceCount } = series
	return {
		studyInstanceUid,
		seriesInstanceUid,
		modality,
		bodyPart,
		phase,
		preview,
		fingerprint: null,
		isPhaseConfirmed: true,
		slices: [],
		isLeftOut: false,
		riskReason: null,
		isLookedAt: false,
		sentElsewhere: instanceCount,
	}
}

function namesOf(change: Partial<PostFields>): FieldName[] {
	// The keys of a part of the form are names of its fields.
	return Object.keys(change) as FieldName[]
}
