import { readFileSync } from 'node:fs'
import type { Vr } from '../dataset.ts'
import { joined } from '../inflate.ts'
import { hasLongLength } from '../vr.ts'

/** Written byte by byte, apart from the code under test. */
type Value = string | Uint8Array | readonly number[]

const TESTDATA = new URL('../../../../testdata/', import.meta.url)

export function testFile(path: string): Uint8Array {
	return new Uint8Array(readFileSync(new URL(path, TESTDATA)))
}

/** An entry of `testdata/MANIFEST.json`. */
export interface TestFileEntry {
	readonly path: string
	readonly sha256: string
	readonly transferSyntax?: string
	/** Of the decoded samples, frame after frame, in little endian. */
	readonly pixelSha256?: string
	readonly photometric?: string
	readonly expect?: string
}

export function testFiles(): TestFileEntry[] {
	// The manifest stands under version control beside the files; its shape is known.
	const { files } = JSON.parse(readFileSync(new URL('MANIFEST.json', TESTDATA), 'utf8')) as { files: TestFileEntry[] }
	return files.filter(({ path }) => path.endsWith('.dcm'))
}

export function bytesOf(value: Value): Uint8Array {
	return typeof value === 'string' ? Uint8Array.from(value, (letter) => letter.charCodeAt(0)) : Uint8Array.from(value)
}

export function u16(value: number): Uint8Array {
	return Uint8Array.of(value & 255, (value >>> 8) & 255)
}

export function u32(value: number): Uint8Array {
	return joined([u16(value & 0xffff), u16(value >>> 16)])
}

export function tagBytes(tag: number): Uint8Array {
	return joined([u16(tag >>> 16), u16(tag & 0xffff)])
}

/** Explicit VR little endian; `length` may lie. */
export function explicit(tag: number, vr: Vr, value: Value, length = bytesOf(value).length): Uint8Array {
	const size = hasLongLength(vr) ? [u16(0), u32(length)] : [u16(length)]
	return joined([tagBytes(tag), bytesOf(vr), ...size, bytesOf(value)])
}

/** Implicit VR little endian. */
export function implicit(tag: number, value: Value, length = bytesOf(value).length): Uint8Array {
	return joined([tagBytes(tag), u32(length), bytesOf(value)])
}

export function item(content: Uint8Array, length = content.length): Uint8Array {
	return joined([tagBytes(0xfffee000), u32(length), content])
}

export const ITEM_END = joined([tagBytes(0xfffee00d), u32(0)])
export const SEQUENCE_END = joined([tagBytes(0xfffee0dd), u32(0)])

/** A Part 10 file: preamble, a meta header that names the transfer syntax, and the elements given. */
export function part10(transferSyntaxUid: string, ...elements: readonly Uint8Array[]): Uint8Array {
	const padded = transferSyntaxUid.length % 2 === 0 ? transferSyntaxUid : `${transferSyntaxUid}\0`
	const syntax = explicit(0x00020010, 'UI', padded)
	return joined([
		new Uint8Array(128),
		bytesOf('DICM'),
		explicit(0x00020000, 'UL', u32(syntax.length)),
		syntax,
		...elements,
	])
}
