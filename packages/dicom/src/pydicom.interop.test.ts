import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { isAscii } from './character-sets.ts'
import type { DataElement, Dataset } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { readDicomFile } from './parse-file.ts'
import { binaryNumbers, decimalNumber, textsOf } from './values.ts'
import { isText, usesCharacterSet } from './vr.ts'
import { writeDicomFile } from './write-file.ts'

// Debian's interpreter: python3-pydicom installs there, whatever other Python comes first in the path.
const PYTHON = '/usr/bin/python3'
const ROOT = new URL('../../../', import.meta.url).pathname
const DUMP = new URL('testing/pydicom-dump.py', import.meta.url).pathname
const FOLDERS = [`${ROOT}testdata`, `${ROOT}../shared/data/visible`]

/** Path of an element to its VR, the SHA-1 of its bytes, and its values. */
type Dump = Record<
	string,
	readonly [vr: string, bytes: string | null, values: readonly string[] | string | number | null]
>

/** Cut inside its header: pydicom gives what stands before the cut, here it is refused. */
const REFUSED_HERE = 'truncated-in-header.dcm'

/** Without what pydicom 2.3 leaves in: the escapes of ISO 2022 IR 58, an empty last component group, padding. */
function tidy(value: string): string {
	return value.replaceAll('\u001B$)A', '').replace(/^[\0 ]+|[\0 =]+$/g, '')
}

describe.skipIf(!hasPydicom())(
	'pydicom reads the same (skipped where /usr/bin/python3 has no pydicom)',
	{ timeout: 180_000 },
	() => {
		for (const folder of FOLDERS) {
			test.skipIf(!existsSync(folder))(
				`every value of every file in ${folder} (skipped where it is not there)`,
				async () => {
					const files = dicomFiles(folder)
					const dumps = pydicomDumps(files)
					expect(await allDifferences(files, dumps)).toEqual([])
					expect(dumps.filter((dump) => !('error' in dump)).length).toBeGreaterThan(60)
				},
			)
		}

		test('every value of every file written here', async () => {
			const folder = mkdtempSync(`${tmpdir()}/dicom-written-`)
			try {
				await writeAll(dicomFiles(`${ROOT}testdata`), folder)
				const written = dicomFiles(folder)
				const dumps = pydicomDumps(written)
				expect(await allDifferences(written, dumps)).toEqual([])
				expect(dumps.filter((dump) => 'error' in dump)).toEqual([])
				expect(written.length).toBeGreaterThan(60)
			} finally {
				rmSync(folder, { recursive: true })
			}
		})
	},
)

async function writeAll(files: readonly string[], folder: string): Promise<void> {
	for (const [at, file] of files.entries()) {
		// What cannot be read is not written; other tests say which files that are.
		const read = await readDicomFile(new Uint8Array(readFileSync(file))).catch(() => undefined)
		if (read !== undefined) writeFileSync(`${folder}/${at}-${file.split('/').at(-1)}`, writeDicomFile(read))
	}
}

async function allDifferences(files: readonly string[], dumps: readonly Dump[]): Promise<string[]> {
	const found: string[] = []
	for (const [at, file] of files.entries()) found.push(...(await differences(file, dumps[at] ?? {})))
	return found
}

function dicomFiles(folder: string): string[] {
	return globSync('**/*', { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:json|md|jpg|txt|inf)$/i.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`)
		.toSorted()
}

function hasPydicom(): boolean {
	try {
		execFileSync(PYTHON, ['-c', 'import pydicom'], { stdio: 'ignore' })
		return true
	} catch {
		// Not installed here: the tests are skipped and say so in their name.
		return false
	}
}

function pydicomDumps(files: readonly string[]): Dump[] {
	const output = execFileSync(PYTHON, [DUMP], { input: files.join('\n'), maxBuffer: 2 ** 30 })
	// The script writes one such object for each file.
	return output
		.toString()
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Dump)
}

async function differences(file: string, theirs: Dump): Promise<string[]> {
	if ('error' in theirs || file.endsWith(REFUSED_HERE)) return []
	try {
		const { dataset, warnings } = await readDicomFile(new Uint8Array(readFileSync(file)))
		const ours = flattened(dataset, '')
		const isGuessed = warnings.some((warning) => warning.includes('character set'))
		const paths = [...new Set([...Object.keys(theirs), ...ours.keys()])]
		return paths.flatMap((path) =>
			difference(ours.get(path), theirs[path], isGuessed).map((what) => `${file} ${path} ${what}`),
		)
	} catch (error) {
		if (error instanceof DicomError) return [`${file} ${error.message}`]
		throw error
	}
}

interface Placed {
	readonly element: DataElement
	readonly characterSets: readonly string[]
}

function flattened(dataset: Dataset, path: string, into = new Map<string, Placed>()): Map<string, Placed> {
	for (const [tag, element] of dataset.elements) {
		const name = path + tag.toString(16).toUpperCase().padStart(8, '0')
		into.set(name, { element, characterSets: dataset.characterSets })
		if (element.kind !== 'sequence') continue
		for (const [at, item] of element.items.entries()) flattened(item, `${name}/${at}/`, into)
	}
	return into
}

function difference(our: Placed | undefined, their: Dump[string] | undefined, isGuessed: boolean): string[] {
	if (our === undefined || their === undefined) return [our === undefined ? 'is missing here' : 'is missing there']
	const [vr, digest, values] = their
	const { element, characterSets } = our
	if (element.kind === 'fragments') return vr === 'fragments' ? [] : [`is fragments here and ${vr} there`]
	if (element.kind === 'sequence')
		return values === element.items.length ? [] : [`${element.items.length} items, there ${String(values)}`]
	if (digest !== null && digest !== sha1(element.bytes)) return ['bytes differ']
	if (vr !== element.vr || !Array.isArray(values)) return []
	// Where the character set is guessed, or letters beyond ASCII stand where none may, pydicom takes them for Latin-1.
	if (isText(vr) && !isAscii(element.bytes) && (isGuessed || !usesCharacterSet(vr))) return []
	const ourValues = comparable(element, characterSets).map(tidy)
	const theirValues = values.map(tidy)
	return ourValues.join('\\') === theirValues.join('\\')
		? []
		: [`${JSON.stringify(ourValues)}, there ${JSON.stringify(theirValues)}`]
}

function comparable(element: Extract<DataElement, { kind: 'value' }>, characterSets: readonly string[]): string[] {
	if (!isText(element.vr)) return binaryNumbers(element).map(pythonFloat)
	const texts = textsOf(element, characterSets)
	if (element.vr !== 'DS' && element.vr !== 'IS') return texts
	return texts.map((value) => (value === '' ? '' : pythonFloat(decimalNumber(value) ?? Number.NaN)))
}

/** `repr(float)` as far as the numbers here need it. */
function pythonFloat(value: number): string {
	if (Number.isNaN(value)) return 'nan'
	const magnitude = Math.abs(value)
	if (Object.is(value, -0)) return '-0.0'
	if (value === 0 || (magnitude >= 1e-4 && magnitude < 1e16))
		return Number.isInteger(value) ? `${value}.0` : String(value)
	return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
}

function sha1(bytes: Uint8Array): string {
	return createHash('sha1').update(bytes).digest('hex')
}
