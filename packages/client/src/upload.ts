import { z } from 'zod'
import type { PreparedInstance } from './prepare.ts'

/** What the server said of one instance. */
export type StoreAnswer =
	| { readonly sopInstanceUid: string; readonly isStored: true }
	| {
			readonly sopInstanceUid: string
			readonly isStored: false
			/** Failure Reason (0008,1197), PS3.18 table I.2-2. */
			readonly failureReason: number
			/** Keywords of the attributes that still identify, where that is the reason. */
			readonly comment: string
	  }

interface UploadTarget {
	/** Origin of the reading room; empty for the page's own. */
	readonly baseUrl: string
	/** An API token; a browser uses its session cookie instead. */
	readonly token?: string
	readonly signal?: AbortSignal
	readonly fetch?: typeof fetch
}

export interface UploadOptions extends UploadTarget {
	readonly onStored?: (answer: StoreAnswer, instance: PreparedInstance) => void
	/** Called when the line broke and it is being tried again, and with 0 when it is back. */
	readonly onRetry?: (waitMs: number) => void
	/** Requests under way at once. */
	readonly connections?: number
}

/** The server has answered that this upload is not wanted at all: signed out, too large, disk full. */
export class UploadRefused extends Error {
	readonly status: number
	/** Problem code of the answer's body, where it has one. */
	readonly code: string

	constructor(status: number, code: string) {
		super(`upload refused: ${status} ${code}`)
		this.status = status
		this.code = code
	}
}

const BATCH_BYTES = 3 * 1024 * 1024
const BATCH_INSTANCES = 16
const LONGEST_WAIT_MS = 15_000
/** Answers after which the same request may succeed later. */
const PASSING = new Set([408, 429, 500, 502, 503, 504])

/**
 * Sends instances by STOW-RS (PS3.18 section 10.5), a few to a request, and goes on through broken lines: a request
 * that got no answer is sent again, which is safe since the server keeps one copy of the same instance.
 *
 * Instances may still be made while the first are sent. Resolves when every instance has been answered for.
 *
 * @throws UploadRefused when the server does not want the upload; the signal's reason when it is aborted
 */
export async function uploadInstances(
	instances: AsyncIterable<PreparedInstance> | Iterable<PreparedInstance>,
	options: UploadOptions,
): Promise<StoreAnswer[]> {
	const answers: StoreAnswer[] = []
	const batches = inBatches(instances)[Symbol.asyncIterator]()
	await Promise.all(
		Array.from({ length: options.connections ?? 3 }, async () => {
			for (;;) {
				const batch = await nextInTurn(batches)
				if (batch === undefined) return
				const batchAnswers = await storeThroughBreaks(batch, options)
				for (const [index, answer] of batchAnswers.entries()) {
					const instance = batch[index]
					if (instance !== undefined) options.onStored?.(answer, instance)
					answers.push(answer)
				}
			}
		}),
	)
	return answers
}

async function nextInTurn<Item>(iterator: AsyncIterator<Item>): Promise<Item | undefined> {
	const { done, value } = await iterator.next()
	return done === true ? undefined : value
}

async function* inBatches(
	instances: AsyncIterable<PreparedInstance> | Iterable<PreparedInstance>,
): AsyncGenerator<PreparedInstance[]> {
	let batch: PreparedInstance[] = []
	let batchBytes = 0
	for await (const instance of instances) {
		const isFull = batch.length >= BATCH_INSTANCES || batchBytes + instance.bytes.length > BATCH_BYTES
		if (batch.length > 0 && (isFull || batch[0]?.studyInstanceUid !== instance.studyInstanceUid)) {
			yield batch
			batch = []
			batchBytes = 0
		}
		batch.push(instance)
		batchBytes += instance.bytes.length
	}
	if (batch.length > 0) yield batch
}

async function storeThroughBreaks(batch: readonly PreparedInstance[], options: UploadOptions): Promise<StoreAnswer[]> {
	for (let waitMs = 500; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
		try {
			const answers = await storeInstances(batch, options)
			options.onRetry?.(0)
			return answers
		} catch (error) {
			options.signal?.throwIfAborted()
			if (error instanceof UploadRefused && !PASSING.has(error.status)) throw error
			options.onRetry?.(waitMs)
			await pause(waitMs, options.signal)
		}
	}
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		const stop = () => {
			clearTimeout(timer)
			reject(signal?.reason)
		}
		const timer = setTimeout(() => {
			signal?.removeEventListener('abort', stop)
			resolve()
		}, milliseconds)
		signal?.addEventListener('abort', stop, { once: true })
	})
}

/** One STOW-RS request: the instances of one study, and the server's word on each. */
async function storeInstances(batch: readonly PreparedInstance[], target: UploadTarget): Promise<StoreAnswer[]> {
	const boundary = `readroom-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
	const response = await (target.fetch ?? fetch)(`${target.baseUrl}/dicom-web/studies`, {
		method: 'POST',
		headers: {
			...authorization(target),
			accept: 'application/dicom+json',
			'content-type': `multipart/related; type="application/dicom"; boundary=${boundary}`,
		},
		body: multipartBody(batch, boundary),
		signal: target.signal ?? null,
	})
	const text = await response.text()
	if (![200, 202, 409].includes(response.status) || !isDicomJson(response))
		throw new UploadRefused(response.status, problemCode(text))
	return answersOf(batch, StoreResponse.parse(JSON.parse(text)))
}

function authorization({ token }: UploadTarget): Record<string, string> {
	return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

function isDicomJson(response: Response): boolean {
	return response.headers.get('content-type')?.startsWith('application/dicom+json') ?? false
}

function problemCode(body: string): string {
	return /"type":\s*"\/problems\/([a-z-]+)"/.exec(body)?.[1] ?? 'unexpected'
}

function multipartBody(batch: readonly PreparedInstance[], boundary: string): Blob {
	const parts: BlobPart[] = []
	for (const { bytes } of batch) {
		parts.push(`--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`, bytes, '\r\n')
	}
	return new Blob([...parts, `--${boundary}--\r\n`])
}

const StoredItem = z.object({ '00081155': z.object({ Value: z.tuple([z.string()]) }) })
const FailedItem = StoredItem.extend({
	'00081197': z.object({ Value: z.tuple([z.number()]) }),
	/** Failed Attributes Sequence, each with its keyword. */
	'00741048': z
		.object({ Value: z.array(z.object({ '00820019': z.object({ Value: z.tuple([z.string()]) }) })) })
		.optional(),
})
/** The Store Instances Response Module (PS3.18 section I.2), as far as it is read here. */
const StoreResponse = z.object({
	'00081199': z.object({ Value: z.array(StoredItem) }).optional(),
	'00081198': z.object({ Value: z.array(FailedItem) }).optional(),
})

/** What PS3.18 table I.2-2 calls "cannot understand": for an instance that the server could not even name. */
const CANNOT_UNDERSTAND = 0xc000

/** Only what the server names as stored is stored. */
function answersOf(batch: readonly PreparedInstance[], response: z.infer<typeof StoreResponse>): StoreAnswer[] {
	const stored = new Set(response['00081199']?.Value.map((item) => item['00081155'].Value[0]))
	const failed = new Map(response['00081198']?.Value.map((item) => [item['00081155'].Value[0], item]))
	return batch.map(({ sopInstanceUid }) => {
		if (stored.has(sopInstanceUid)) return { sopInstanceUid, isStored: true }
		const failure = failed.get(sopInstanceUid)
		return {
			sopInstanceUid,
			isStored: false,
			failureReason: failure?.['00081197'].Value[0] ?? CANNOT_UNDERSTAND,
			comment: failure?.['00741048']?.Value.map((attribute) => attribute['00820019'].Value[0]).join(', ') ?? '',
		}
	})
}

const FoundInstances = z.array(z.object({ '00080018': z.object({ Value: z.tuple([z.string()]) }) }))
const FOUND_PER_PAGE = 1000

/** SOP Instance UIDs of a study that the server holds already, so that only the rest is sent (QIDO-RS, PS3.18 section 10.6). */
export async function storedInstances(studyInstanceUid: string, target: UploadTarget): Promise<Set<string>> {
	const stored = new Set<string>()
	for (let offset = 0; ; offset += FOUND_PER_PAGE) {
		const query = `limit=${FOUND_PER_PAGE}&offset=${offset}`
		const response = await (target.fetch ?? fetch)(
			`${target.baseUrl}/dicom-web/studies/${studyInstanceUid}/instances?${query}`,
			{ headers: { ...authorization(target), accept: 'application/dicom+json' }, signal: target.signal ?? null },
		)
		if (response.status === 204 || response.status === 404) return stored
		if (!response.ok) throw new UploadRefused(response.status, problemCode(await response.text()))
		const page = FoundInstances.parse(await response.json())
		for (const item of page) stored.add(item['00080018'].Value[0])
		if (page.length < FOUND_PER_PAGE) return stored
	}
}
