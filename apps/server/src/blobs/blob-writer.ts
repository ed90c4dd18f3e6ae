import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'

/** Chunks are gathered until they are worth a write of their own; a blob up to this size is written in one go. */
const WRITE_BYTES = 1024 * 1024
/** More than these, a body that came in crumbs, are put together once. */
const MANY_CHUNKS = 64

/** A blob on its way in: takes chunks, hashes them, and writes them beside the blobs that are there. */
export class BlobWriter {
	readonly path: string
	readonly #hash: Hash = createHash('sha256')
	#file: FileHandle | undefined
	#gathered: Uint8Array[] = []
	#gatheredBytes = 0
	#sizeBytes = 0

	constructor(path: string) {
		this.path = path
	}

	get sizeBytes(): number {
		return this.#sizeBytes
	}

	/** The chunk belongs to the writer from now on. Wait for it before writing the next: it tells when there is room. */
	async write(chunk: Uint8Array): Promise<void> {
		this.#hash.update(chunk)
		this.#sizeBytes += chunk.length
		this.#gathered.push(chunk)
		this.#gatheredBytes += chunk.length
		if (this.#gatheredBytes >= WRITE_BYTES) await this.#flush()
	}

	/**
	 * The last byte was given; what is left of it is being written, and nothing is synced yet.
	 *
	 * `chunks` is the whole blob where it was small enough to be still at hand.
	 */
	finish(): { blob: StagedBlob; chunks: readonly Uint8Array[] | undefined } {
		if (this.#gathered.length > MANY_CHUNKS) this.#gathered = [Buffer.concat(this.#gathered)]
		const chunks = this.#file === undefined ? this.#gathered : undefined
		const blob = new StagedBlob(this.path, this.#flush(), { sha256: this.#hash.digest(), sizeBytes: this.#sizeBytes })
		return { blob, chunks }
	}

	async discard(): Promise<void> {
		await this.#file?.close()
		await rm(this.path, { force: true })
	}

	async #flush(): Promise<FileHandle> {
		let chunks = this.#gathered
		this.#gathered = []
		this.#gatheredBytes = 0
		const file = (this.#file ??= await open(this.path, 'wx', 0o600))
		try {
			while (chunks.length > 0) {
				const { bytesWritten } = await file.writev(chunks)
				chunks = withoutFirst(chunks, bytesWritten)
			}
		} catch (error) {
			await file.close()
			throw error
		}
		return file
	}
}

/** A whole blob that has no name yet. */
export class StagedBlob {
	readonly path: string
	readonly sha256: Buffer
	readonly sizeBytes: number
	readonly #written: Promise<FileHandle>
	#synced: Promise<void> | undefined

	constructor(
		path: string,
		written: Promise<FileHandle>,
		{ sha256, sizeBytes }: { sha256: Buffer; sizeBytes: number },
	) {
		this.path = path
		this.sha256 = sha256
		this.sizeBytes = sizeBytes
		this.#written = written
		written.catch(() => {}) // told to whoever waits for it
	}

	/** Waits until the file at its path is whole, for whoever wants to read it. */
	async written(): Promise<void> {
		await this.#written
	}

	/** Makes its bytes safe from power loss, once. */
	sync(): Promise<void> {
		this.#synced ??= this.#syncAndClose()
		return this.#synced
	}

	async discard(): Promise<void> {
		this.#synced ??= this.#written.then((file) => file.close())
		await this.#synced.catch(() => {}) // a failed write or sync was told to who asked for it; here only the file is in the way
		await rm(this.path, { force: true })
	}

	async #syncAndClose(): Promise<void> {
		const file = await this.#written
		try {
			await file.datasync()
		} finally {
			await file.close()
		}
	}
}

function withoutFirst(chunks: readonly Uint8Array[], count: number): Uint8Array[] {
	let left = count
	return chunks.flatMap((chunk) => {
		const skipped = Math.min(left, chunk.length)
		left -= skipped
		return skipped === chunk.length ? [] : [chunk.subarray(skipped)]
	})
}
