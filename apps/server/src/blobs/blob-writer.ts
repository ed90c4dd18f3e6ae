import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, rm } from 'node:fs/promises'

/** Chunks are gathered until they are worth a write of their own. */
const WRITE_BYTES = 256 * 1024

/** A blob on its way in: takes chunks, hashes them, and writes them beside the blobs that are there. */
export class BlobWriter {
	readonly path: string
	readonly #file: FileHandle
	readonly #hash: Hash = createHash('sha256')
	#gathered: Uint8Array[] = []
	#gatheredBytes = 0
	#sizeBytes = 0

	constructor(path: string, file: FileHandle) {
		this.path = path
		this.#file = file
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

	/** The last byte was written; nothing is synced yet. */
	async finish(): Promise<StagedBlob> {
		await this.#flush()
		return new StagedBlob(this.path, this.#file, { sha256: this.#hash.digest(), sizeBytes: this.#sizeBytes })
	}

	async discard(): Promise<void> {
		await this.#file.close()
		await rm(this.path, { force: true })
	}

	async #flush(): Promise<void> {
		let chunks = this.#gathered
		this.#gathered = []
		this.#gatheredBytes = 0
		while (chunks.length > 0) {
			const { bytesWritten } = await this.#file.writev(chunks)
			chunks = withoutFirst(chunks, bytesWritten)
		}
	}
}

/** A whole blob that has no name yet. */
export class StagedBlob {
	readonly path: string
	readonly sha256: Buffer
	readonly sizeBytes: number
	readonly #file: FileHandle
	#synced: Promise<void> | undefined

	constructor(path: string, file: FileHandle, { sha256, sizeBytes }: { sha256: Buffer; sizeBytes: number }) {
		this.path = path
		this.sha256 = sha256
		this.sizeBytes = sizeBytes
		this.#file = file
	}

	/** Makes its bytes safe from power loss, once. */
	sync(): Promise<void> {
		this.#synced ??= this.#syncAndClose()
		return this.#synced
	}

	async discard(): Promise<void> {
		this.#synced ??= this.#file.close()
		await this.#synced.catch(() => {}) // a failed sync was told to who asked for it; here only the file is in the way
		await rm(this.path, { force: true })
	}

	async #syncAndClose(): Promise<void> {
		try {
			await this.#file.datasync()
		} finally {
			await this.#file.close()
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
