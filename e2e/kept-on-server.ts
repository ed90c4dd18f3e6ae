import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { allRows } from '../apps/server/src/testing/all-rows.ts'
import { disguises } from '../packages/dicom/src/testing/canaries.ts'
import type { Room } from './room.ts'

/** A word that was found, and where. */
export interface Trace {
	readonly word: string
	readonly place: string
}

/**
 * Looks for words in everything a room keeps: every row of every table, and every file of its data directory, the
 * database's own and its log of writes included. In UTF-8, UTF-16, GBK and base64.
 */
export async function tracesOnServer(room: Room, words: readonly string[]): Promise<Trace[]> {
	const hidden = words.map((word) => ({ word, forms: disguises(word) }))
	const traces: Trace[] = []
	const look = (bytes: Buffer, place: string) => {
		for (const { word, forms } of hidden) if (forms.some((form) => bytes.includes(form))) traces.push({ word, place })
	}
	await lookInRows(room, look)
	await lookInFiles(room, look)
	return traces
}

type Look = (bytes: Buffer, place: string) => void

async function lookInRows({ dataDirectory }: Room, look: Look): Promise<void> {
	for await (const { table, row } of allRows(dataDirectory)) look(Buffer.concat(Object.values(row).map(bytesOf)), table)
}

function bytesOf(value: unknown): Buffer {
	if (Buffer.isBuffer(value)) return isGzip(value) ? gunzipSync(value) : value
	return Buffer.from(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
}

function isGzip(bytes: Buffer): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function lookInFiles({ dataDirectory }: Room, look: Look): Promise<void> {
	for await (const entry of glob('**/*', { cwd: dataDirectory, withFileTypes: true })) {
		if (!entry.isFile()) continue
		const path = join(entry.parentPath, entry.name)
		// The database removes files of its own while it is being looked through.
		const bytes = await readFile(path).catch(() => undefined)
		if (bytes !== undefined) look(Buffer.concat([Buffer.from(path), bytes]), path)
	}
}
