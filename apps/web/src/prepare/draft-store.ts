import type { CaseId, PersonId } from '@readroom/contracts'
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { SeriesInDraft } from './series-in-draft.ts'

/** What the device keeps of a draft until it is posted: the key, and what the page shows. No original, no file name. */
export interface StoredDraft {
	readonly caseId: CaseId
	readonly personId: PersonId
	/** As `writeDeidentificationKey` writes it. */
	readonly keyJson: string
	readonly series: readonly SeriesInDraft[]
}

/** A stripped instance: waiting with its bytes, or known to be on the server. */
export interface StoredInstance {
	readonly caseId: CaseId
	readonly studyInstanceUid: string
	readonly seriesInstanceUid: string
	readonly sopInstanceUid: string
	readonly sizeBytes: number
	readonly originalSizeBytes: number
	readonly isSent: boolean
}

type InstanceKey = [caseId: string, sopInstanceUid: string]

interface DraftDatabase extends DBSchema {
	draft: { key: string; value: StoredDraft }
	instance: { key: InstanceKey; value: StoredInstance }
	/** The stripped files themselves, as long as they wait. */
	bytes: { key: InstanceKey; value: Uint8Array<ArrayBuffer> }
}

const NAME = 'readroom-drafts'

let opened: Promise<IDBPDatabase<DraftDatabase>> | undefined

function database(): Promise<IDBPDatabase<DraftDatabase>> {
	opened ??= openDB<DraftDatabase>(NAME, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('draft', { keyPath: 'caseId' })
			fresh.createObjectStore('instance', { keyPath: ['caseId', 'sopInstanceUid'] })
			fresh.createObjectStore('bytes')
		},
		// Somebody signs out in another tab: what is kept here has to go, and this tab lets it.
		blocking: (_current, _blocked, event) => {
			opened = undefined
			if (event.target instanceof IDBDatabase) event.target.close()
		},
		terminated: () => {
			opened = undefined
		},
	}).catch((error: unknown) => {
		opened = undefined
		throw error
	})
	return opened
}

function ofCase(caseId: CaseId): IDBKeyRange {
	return IDBKeyRange.bound([caseId], [caseId, []])
}

export async function readDraft(
	caseId: CaseId,
): Promise<{ readonly draft: StoredDraft; readonly instances: readonly StoredInstance[] } | undefined> {
	const store = await database()
	const draft = await store.get('draft', caseId)
	return draft === undefined ? undefined : { draft, instances: await store.getAll('instance', ofCase(caseId)) }
}

export async function writeDraft(draft: StoredDraft): Promise<void> {
	await (await database()).put('draft', draft)
}

/** Keeps a stripped instance until it is acknowledged. */
export async function keepInstance(instance: StoredInstance, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const transaction = (await database()).transaction(['instance', 'bytes'], 'readwrite')
	await Promise.all([
		transaction.objectStore('instance').put(instance),
		transaction.objectStore('bytes').put(bytes, [instance.caseId, instance.sopInstanceUid]),
		transaction.done,
	])
}

export async function instanceBytes(
	caseId: CaseId,
	sopInstanceUid: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	return (await database()).get('bytes', [caseId, sopInstanceUid])
}

/** The server holds it: only that is remembered. */
export async function forgetBytes(instance: StoredInstance): Promise<void> {
	const transaction = (await database()).transaction(['instance', 'bytes'], 'readwrite')
	await Promise.all([
		transaction.objectStore('instance').put({ ...instance, isSent: true }),
		transaction.objectStore('bytes').delete([instance.caseId, instance.sopInstanceUid]),
		transaction.done,
	])
}

/** Everything of one draft goes: it was posted or withdrawn. */
export async function forgetDraft(caseId: CaseId): Promise<void> {
	const transaction = (await database()).transaction(['draft', 'instance', 'bytes'], 'readwrite')
	await Promise.all([
		transaction.objectStore('draft').delete(caseId),
		transaction.objectStore('instance').delete(ofCase(caseId)),
		transaction.objectStore('bytes').delete(ofCase(caseId)),
		transaction.done,
	])
}

/** Drafts that another person left on this device, whose session ended without signing out. */
export async function forgetDraftsOfOthers(personId: PersonId): Promise<void> {
	const drafts = await (await database()).getAll('draft')
	const others = drafts.filter((draft) => draft.personId !== personId)
	await Promise.all(others.map((draft) => forgetDraft(draft.caseId)))
}

/** Everything of every draft. */
export async function forgetAllDrafts(): Promise<void> {
	const last = opened
	opened = undefined
	;(await last?.catch(() => undefined))?.close()
	await deleteDB(NAME)
}
