import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BlobDamaged, type BlobStore, openBlobStore } from './blob-store.ts'
import type { StagedBlob } from './blob-writer.ts'

let directory: string
let blobs: BlobStore

beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), 'readroom-blobs-'))
	blobs = await openBlobStore({ directory })
})

afterEach(async () => rm(directory, { recursive: true }))

async function staged(bytes: Buffer, { chunkBytes = 1000 } = {}): Promise<StagedBlob> {
	const writer = blobs.stage()
	for (let at = 0; at < bytes.length; at += chunkBytes) await writer.write(bytes.subarray(at, at + chunkBytes))
	return writer.finish().blob
}

async function stored(bytes: Buffer): Promise<Buffer> {
	const blob = await staged(bytes)
	await blobs.commit([blob])
	return blob.sha256
}

function pathOf(sha256: Buffer): string {
	const name = sha256.toString('hex')
	return join(directory, name.slice(0, 2), name)
}

describe('blob store', () => {
	test('a blob is named by its SHA-256 and read back bit for bit, whole and in parts', async () => {
		const bytes = randomBytes(2_500_000)
		const blob = await staged(bytes, { chunkBytes: 65_537 })
		await blobs.commit([blob])

		expect(blob.sha256).toEqual(createHash('sha256').update(bytes).digest())
		expect(blob.sizeBytes).toBe(bytes.length)
		expect(await blobs.size(blob.sha256)).toBe(bytes.length)
		expect(bytes.equals(await blobs.readBytes(blob.sha256))).toBe(true)
		expect(await blobs.readBytes(blob.sha256, { start: 70, length: 30 })).toEqual(bytes.subarray(70, 100))
		expect(bytes.subarray(7).equals(await blobs.readBytes(blob.sha256, { start: 7, length: bytes.length - 7 }))).toBe(
			true,
		)
		await expect(blobs.read(blob.sha256, { start: 2_499_999, length: 2 })).rejects.toThrow(RangeError)
	})

	test('an empty blob is a blob', async () => {
		expect(await blobs.readBytes(await stored(Buffer.alloc(0)))).toHaveLength(0)
	})

	test('many blobs are committed together, equal ones among them', async () => {
		const all = await Promise.all([...Array(40).keys()].map((i) => staged(Buffer.from(`slice ${i % 30}`))))
		await blobs.commit(all)
		for (const [i, { sha256 }] of all.entries()) expect(String(await blobs.readBytes(sha256))).toBe(`slice ${i % 30}`)
		const names: Buffer[] = []
		for await (const name of blobs.names()) names.push(name)
		expect(names).toHaveLength(30)
	})

	test('nothing is left of what was begun and not committed, at once and after a restart', async () => {
		const writer = blobs.stage()
		await writer.write(Buffer.from('cut'))
		await writer.discard()
		await blobs.discard([await staged(Buffer.from('refused'))])
		const synced = await staged(Buffer.from('synced, then refused'))
		await blobs.sync([synced])
		await blobs.discard([synced])
		expect(await readdir(join(directory, 'incoming'))).toEqual([])

		await (await staged(Buffer.from('the process dies here'))).sync()
		expect(await readdir(join(directory, 'incoming'))).toHaveLength(1)
		await openBlobStore({ directory })
		expect(await readdir(join(directory, 'incoming'))).toEqual([])
	})

	test('a flipped byte is reported and never served, also after the blob was read whole before', async () => {
		const bytes = randomBytes(3_000_000)
		const sha256 = await stored(bytes)
		expect(bytes.equals(await blobs.readBytes(sha256))).toBe(true)
		expect(await blobs.isIntact(sha256)).toBe(true)

		const damaged = await readFile(pathOf(sha256))
		damaged.writeUInt8(damaged.readUInt8(1_234_567) ^ 1, 1_234_567)
		await writeFile(pathOf(sha256), damaged)

		await expect(blobs.read(sha256)).rejects.toThrow(BlobDamaged)
		await expect(blobs.read(sha256, { start: 0, length: 10 })).rejects.toThrow(BlobDamaged)
		expect(await blobs.isIntact(sha256)).toBe(false)
	})

	test('a blob that was cut or is missing is reported', async () => {
		const sha256 = await stored(Buffer.from('whole'))
		await writeFile(pathOf(sha256), 'who')
		await expect(blobs.read(sha256)).rejects.toThrow(BlobDamaged)
		await blobs.remove(sha256)
		await blobs.remove(sha256)
		await expect(blobs.read(sha256)).rejects.toThrow(BlobDamaged)
		await expect(blobs.size(sha256)).rejects.toThrow(BlobDamaged)
		expect(await blobs.isIntact(sha256)).toBe(false)
	})

	test('it says when it cannot be written', async () => {
		expect(await blobs.isReady()).toBe(true)
		await rm(join(directory, 'incoming'), { recursive: true })
		expect(await blobs.isReady()).toBe(false)
	})

	test('files and folders are for the server alone', async () => {
		const sha256 = await stored(Buffer.from('private'))
		expect((await stat(pathOf(sha256))).mode & 0o077).toBe(0)
	})
})
