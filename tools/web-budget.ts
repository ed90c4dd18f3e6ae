import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What Vite says of a chunk (vite.dev, "Backend Integration"). */
interface Chunk {
	readonly file: string
	readonly imports?: readonly string[]
	readonly css?: readonly string[]
	readonly assets?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

interface Budget {
	readonly what: string
	readonly entries: readonly string[]
	/** What the code fetches by address counts too: on the way to a picture the decoder. */
	readonly includesAssets: boolean
	readonly mostGzippedBytes: number
}

/** Over a line of 4 Mbit/s, 50 kB are a tenth of a second. */
const BUDGETS: readonly Budget[] = [
	{
		what: 'before the first picture of a case, the decoder included',
		entries: ['index.html'],
		includesAssets: true,
		mostGzippedBytes: 150_000,
	},
	{
		what: 'before any page of the app',
		entries: ['index.html', 'src/app/start.tsx', '../../packages/messages/src/zh/index.ts'],
		includesAssets: false,
		mostGzippedBytes: 300_000,
	},
]

/**
 * What a browser fetches before it can go on, against what it may be; lazy parts do not count.
 *
 * @param folder the built web app, with its manifest and gzipped files
 * @returns a line for each budget that is exceeded
 */
export async function exceededBudgets(folder: string): Promise<string[]> {
	// Written by Vite in this build.
	const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
	const lines = await Promise.all(
		BUDGETS.map(async ({ what, mostGzippedBytes, ...which }) => {
			const bytes = await gzippedBytes(folder, filesOf(manifest, which))
			console.error(`${kilobytes(bytes)} of ${kilobytes(mostGzippedBytes)} (gzip) ${what}`)
			return bytes > mostGzippedBytes ? [`${kilobytes(bytes - mostGzippedBytes)} too much ${what}`] : []
		}),
	)
	return lines.flat()
}

function filesOf(
	manifest: Manifest,
	{ entries, includesAssets }: Pick<Budget, 'entries' | 'includesAssets'>,
): Set<string> {
	const files = new Set<string>()
	const waiting = [...entries]
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		const chunk = manifest[name]
		if (chunk === undefined) throw new Error(`the build has no ${name}`)
		if (files.has(chunk.file)) continue
		for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
		if (includesAssets) for (const file of chunk.assets ?? []) files.add(file)
		waiting.push(...(chunk.imports ?? []))
	}
	return files
}

async function gzippedBytes(folder: string, files: Iterable<string>): Promise<number> {
	const sizes = await Promise.all([...files].map(async (file) => (await stat(join(folder, `${file}.gz`))).size))
	return sizes.reduce((sum, size) => sum + size, 0)
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(0)} kB`
}
