import { MustBeLookedAt, prepareInstance } from '@readroom/client'
import { number, readDeidentificationKey, readDicomFile } from '@readroom/dicom'
import { keepInstance } from './draft-store.ts'
import { patientInText } from './identity-in-text.ts'
import { pictureOf } from './picture.ts'
import { ScannedFiles, troubleOf } from './scanned-files.ts'
import type { Picture } from './series-in-draft.ts'
import type { AskName, Asks, PreparedFile, WorkerReply, WorkerRequest } from './worker-messages.ts'

const PREVIEW_SIDE_PX = 160
/** Progress said more often than this is only work for the page. */
const PROGRESS_MS = 60

/** How a browser says that the device is full: at once, or by undoing the transaction. */
const NO_ROOM = new Set(['QuotaExceededError', 'AbortError'])

const scanned = new ScannedFiles()

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
	void answer(data).then(
		(reply) => post({ id: data.id, answer: reply }),
		(error: unknown) => post({ id: data.id, error: error instanceof Error ? error.message : String(error) }),
	)
})

function post(reply: WorkerReply): void {
	self.postMessage(reply)
}

async function answer(request: WorkerRequest): Promise<Asks[AskName]['answer']> {
	switch (request.ask) {
		case 'scan':
			return scan(request.id, request.asked)
		case 'prepare':
			return prepare(request.asked)
		case 'picture':
			return picture(request.asked)
		case 'find-patient': {
			const words = scanned.patientWords()
			return request.asked.texts.map((text) => patientInText(text, words))
		}
	}
}

async function scan(id: number, { files, keyJson, fingerprintKeyHex }: Asks['scan']['asked']) {
	let saidAt = 0
	await scanned.add(files, (doneCount) => {
		if (performance.now() - saidAt < PROGRESS_MS) return
		saidAt = performance.now()
		post({ id, progress: doneCount })
	})
	return scanned.found(readDeidentificationKey(keyJson), fingerprintKeyHex)
}

async function prepare(asked: Asks['prepare']['asked']): Promise<PreparedFile> {
	const startedAt = performance.now()
	try {
		const bytes = new Uint8Array(await asked.file.arrayBuffer())
		const key = readDeidentificationKey(asked.keyJson)
		const { instance } = await prepareInstance(bytes, key, { isLookedAt: asked.isLookedAt })
		const { bytes: stripped, ...described } = instance
		const kept = { ...described, caseId: asked.caseId, sizeBytes: stripped.length, isSent: false }
		const hasRoom = await keepInstance(kept, stripped).then(
			() => true,
			(error: unknown) => {
				if (error instanceof DOMException && NO_ROOM.has(error.name)) return false
				throw error
			},
		)
		return {
			outcome: 'prepared',
			sizeBytes: stripped.length,
			originalSizeBytes: bytes.length,
			tookMs: performance.now() - startedAt,
			preview: asked.wantsPreview ? await previewOf(stripped) : null,
			unkeptBytes: hasRoom ? null : stripped,
		}
	} catch (error) {
		if (error instanceof MustBeLookedAt) return { outcome: 'must-be-looked-at', reason: error.reason }
		return { outcome: 'trouble', ...troubleOf(error) }
	}
}

/** Of the middle frame. A picture that cannot be drawn, of 32 bits say, is sent all the same. */
async function previewOf(stripped: Uint8Array): Promise<Picture | null> {
	const file = await readDicomFile(stripped)
	const middle = Math.floor((number(file.dataset, 'NumberOfFrames') ?? 1) / 2)
	return pictureOf(file, middle, PREVIEW_SIDE_PX).catch(() => null)
}

async function picture({ file, frameIndex, longestSidePx }: Asks['picture']['asked']): Promise<Picture> {
	return pictureOf(await readDicomFile(new Uint8Array(await file.arrayBuffer())), frameIndex, longestSidePx)
}
