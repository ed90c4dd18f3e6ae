import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { BlobWriter, type StagedBlob } from './blob-writer.ts'
import { VerifiedBlobs } from './verified-blobs.ts'

/** A blob's file is gone, or is not what its name says: it must not be served. */
export class BlobDamaged extends Error {
	override readonly name = 'BlobDamaged'
	readonly sha256: Buffer

	constructor(what: string, sha256: Buffer, options?: { cause: unknown }) {
		super(`${what} [blob ${sha256.toString('hex')}]`, options)
		this.sha256 = sha256
	}
}

/** Bytes from `start` on; they have to lie inside the blob. */
export interface ByteRange {
	readonly start: number
	readonly length: number
}

/** Ranges up to this size are read in one go: a stream costs several times as much for what fits one packet burst. */
const LARGEST_SINGLE_READ_BYTES = 1024 * 1024
const READ_CHUNK_BYTES = 256 * 1024

/**
 * Opens the folder of blobs, made where it is not there, and removes what an earlier process left half written.
 *
 * One process writes to it at a time; the lock on the data directory sees to that.
 */
export async function openBlobStore({ directory }: { directory: string }): Promise<BlobStore> {
	const incoming = join(directory, 'incoming')
	await mkdir(incoming, { recursive: true, mode: 0o700 })
	const present = new Set(await readdir(directory))
	const missing = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).filter(
		(name) => !present.has(name),
	)
	await Promise.all(missing.map((name) => mkdir(join(directory, name), { mode: 0o700 })))
	if (missing.length > 0) await syncDirectory(directory)
	const store = new BlobStore(directory)
	await store.sweep()
	return store
}

/**
 * Immutable bytes in a folder, each named by its SHA-256, `ab/abcd…`.
 *
 * A blob is written beside the others, synced, and only then given its name: under its name it is always whole. It is
 * checked against its name when it is first read, and again whenever its file was touched, so that damage on the disk is
 * reported and not served.
 */
export class BlobStore {
	readonly #directory: string
	readonly #verified = new VerifiedBlobs()
	#staged = 0

	constructor(directory: string) {
		this.#directory = directory
	}

	/** Begins a blob whose name is known once its last byte is. */
	stage(): BlobWriter {
		return new BlobWriter(join(this.#directory, 'incoming', `${process.pid}-${++this.#staged}`))
	}

	/** Makes staged blobs safe from power loss, still without a name. What is synced already is left as it is. */
	async sync(staged: readonly StagedBlob[]): Promise<void> {
		await settled(staged.map((blob) => blob.sync()))
	}

	/**
	 * Gives staged blobs their names, for good: when this returns they outlive a power loss. All are synced together and
	 * each folder once. A blob that is there already is replaced by its equal.
	 */
	async commit(staged: readonly StagedBlob[]): Promise<void> {
		await this.sync(staged)
		await settled(staged.map((blob) => rename(blob.path, this.#pathOf(blob.sha256))))
		const folders = new Set(staged.map((blob) => this.#folderOf(blob.sha256)))
		await settled([...folders].map(syncDirectory))
	}

	/** Drops staged blobs that were not committed. */
	async discard(staged: readonly StagedBlob[]): Promise<void> {
		await Promise.all(staged.map((blob) => blob.discard()))
	}

	/**
	 * A blob, or a range of it, checked against its name before the first byte is given.
	 *
	 * @throws BlobDamaged when it is not there, or not what its name says
	 * @throws RangeError when the range is not inside it
	 */
	async read(sha256: Buffer, range?: ByteRange): Promise<Buffer | Readable> {
		const file = await this.#open(sha256)
		let handsOverFile = false
		try {
			const size = await this.#verify(file, sha256)
			const { start, length } = range ?? { start: 0, length: size }
			if (start < 0 || length < 0 || start + length > size) throw new RangeError('The range is outside the blob.')
			if (length <= LARGEST_SINGLE_READ_BYTES) return await readFully(file, { start, length }, sha256)
			const stream = Readable.from(chunksOf(file, { start, length }, sha256), { objectMode: false })
			// Also where nobody ever reads it.
			stream.once('close', () => void file.close())
			handsOverFile = true
			return stream
		} finally {
			if (!handsOverFile) await file.close()
		}
	}

	/** Like `read`, all in memory: for what is small or needed as a whole. */
	async readBytes(sha256: Buffer, range?: ByteRange): Promise<Buffer> {
		const read = await this.read(sha256, range)
		if (Buffer.isBuffer(read)) return read
		const chunks: Buffer[] = []
		for await (const chunk of read) chunks.push(chunk as Buffer) // not in object mode: chunks are buffers
		return Buffer.concat(chunks)
	}

	/** @throws BlobDamaged when it is not there */
	async size(sha256: Buffer): Promise<number> {
		const file = await this.#open(sha256)
		try {
			return (await file.stat()).size
		} finally {
			await file.close()
		}
	}

	/** Whether a blob is whole, read from the disk whatever was seen of it before. */
	async isIntact(sha256: Buffer): Promise<boolean> {
		this.#verified.forget(sha256)
		try {
			const file = await this.#open(sha256)
			try {
				await this.#verify(file, sha256)
			} finally {
				await file.close()
			}
			return true
		} catch (error) {
			if (error instanceof BlobDamaged) return false
			throw error
		}
	}

	/** Removes a blob; not being there is as good. Nothing may refer to it any more, and nobody commit the same meanwhile. */
	async remove(sha256: Buffer): Promise<void> {
		this.#verified.forget(sha256)
		await rm(this.#pathOf(sha256), { force: true })
	}

	/** Every blob in the folder, in no order. */
	async *names(): AsyncIterable<Buffer> {
		for (const folder of await readdir(this.#directory)) {
			if (!/^[0-9a-f]{2}$/.test(folder)) continue
			for (const name of await readdir(join(this.#directory, folder))) yield Buffer.from(name, 'hex')
		}
	}

	/** Removes what was begun and never committed. Only before anything is staged. */
	async sweep(): Promise<void> {
		const incoming = join(this.#directory, 'incoming')
		const leftovers = await readdir(incoming)
		await Promise.all(leftovers.map((name) => rm(join(incoming, name), { force: true })))
	}

	/** Whether blobs can be read and written at the moment. */
	async isReady(): Promise<boolean> {
		try {
			await access(join(this.#directory, 'incoming'), constants.R_OK | constants.W_OK | constants.X_OK)
			return true
		} catch {
			return false // the answer is no, whatever the cause
		}
	}

	#folderOf(sha256: Buffer): string {
		return join(this.#directory, sha256.toString('hex', 0, 1))
	}

	#pathOf(sha256: Buffer): string {
		return join(this.#folderOf(sha256), sha256.toString('hex'))
	}

	async #open(sha256: Buffer): Promise<FileHandle> {
		try {
			return await open(this.#pathOf(sha256), 'r')
		} catch (cause) {
			if (!isMissing(cause)) throw cause
			throw new BlobDamaged('The file of a blob is missing', sha256, { cause })
		}
	}

	/** Size of the blob, once its bytes were seen to be what its name says. */
	async #verify(file: FileHandle, sha256: Buffer): Promise<number> {
		const stat = await file.stat({ bigint: true })
		const size = Number(stat.size)
		if (this.#verified.has(sha256, stat)) return size
		const hash = createHash('sha256')
		for await (const chunk of chunksOf(file, { start: 0, length: size }, sha256)) hash.update(chunk)
		if (!hash.digest().equals(sha256)) throw new BlobDamaged('The bytes of a blob have changed', sha256)
		this.#verified.add(sha256, stat)
		return size
	}
}

async function* chunksOf(file: FileHandle, { start, length }: ByteRange, sha256: Buffer) {
	const end = start + length
	for (let at = start; at < end; at += READ_CHUNK_BYTES) {
		yield await readFully(file, { start: at, length: Math.min(READ_CHUNK_BYTES, end - at) }, sha256)
	}
}

async function readFully(file: FileHandle, { start, length }: ByteRange, sha256: Buffer): Promise<Buffer> {
	const bytes = Buffer.allocUnsafe(length)
	let done = 0
	while (done < length) {
		const { bytesRead } = await file.read(bytes, done, length - done, start + done)
		if (bytesRead === 0) throw new BlobDamaged('The file of a blob was cut', sha256)
		done += bytesRead
	}
	return bytes
}

/** Waits for all, also where one fails: nothing goes on working on a file behind the back of who cleans up. */
async function settled(work: readonly Promise<unknown>[]): Promise<void> {
	const results = await Promise.allSettled(work)
	const failed = results.find((result) => result.status === 'rejected')
	if (failed !== undefined) throw failed.reason
}

async function syncDirectory(path: string): Promise<void> {
	const directory = await open(path, 'r')
	try {
		await directory.sync()
	} finally {
		await directory.close()
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
