import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The best quality takes three times as long for a fiftieth less. */
const BROTLI_QUALITY = 10

/** Writes `.br` and `.gz` beside each file that shrinks: browsers ask for brotli on https only, for gzip everywhere. */
export async function compressWeb(folder: string): Promise<void> {
	const paths: string[] = []
	for await (const path of glob('**/*.{js,css,wasm,svg}', { cwd: folder })) paths.push(join(folder, path))
	await Promise.all(paths.map(compressFile))
}

async function compressFile(path: string): Promise<void> {
	const content = await readFile(path)
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
		[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
	}
	await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }))
	await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
}
