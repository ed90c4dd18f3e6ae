import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type IdentifyingAttribute, identifyingAttributes, readDicomFile } from '@readroom/dicom'
import { filesBelow, reasonOf } from './dicom-paths.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { WrongUse } from './wrong-use.ts'

export const CHECK_DETAILS = `
Exit code 0: nothing identifies. 1: a list of file, attribute and why follows; values are never printed.
A file that is not DICOM cannot be vouched for and is listed too.
`

interface CheckedFile {
	readonly file: string
	readonly identifying: readonly Pick<IdentifyingAttribute, 'path' | 'keyword' | 'why'>[]
	readonly unreadable?: string
}

/** A file that is not DICOM cannot be vouched for: it is listed, and the answer is no. */
export async function checkCommand(args: readonly string[]): Promise<ExitCode> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { json: { type: 'boolean', default: false } },
	})
	if (positionals.length === 0) throw new WrongUse('Name at least one file or folder')
	let fileCount = 0
	const found: CheckedFile[] = []
	for await (const file of filesBelow(positionals)) {
		fileCount += 1
		const checked = await checkFile(file)
		if (checked.identifying.length > 0 || checked.unreadable !== undefined) found.push(checked)
	}
	if (values.json) console.log(JSON.stringify({ fileCount, found }))
	else printFound(found)
	console.error(`${fileCount} files checked, ${found.length} to look at`)
	return fileCount > 0 && found.length === 0 ? EXIT.done : EXIT.no
}

async function checkFile(file: string): Promise<CheckedFile> {
	const bytes = new Uint8Array(await readFile(file))
	try {
		const identifying = identifyingAttributes(await readDicomFile(bytes), bytes)
		return { file, identifying: identifying.map(({ path, keyword, why }) => ({ path, keyword, why })) }
	} catch (error) {
		return { file, identifying: [], unreadable: reasonOf(error) }
	}
}

function printFound(found: readonly CheckedFile[]): void {
	for (const { file, identifying, unreadable } of found) {
		if (unreadable !== undefined) console.log(`${file}\tunreadable\t${unreadable}`)
		for (const { path, keyword, why } of identifying) console.log(`${file}\t${path}\t${keyword}\t${why}`)
	}
}
