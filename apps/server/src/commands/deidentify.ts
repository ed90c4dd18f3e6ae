import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type PreparedInstance, prepareInstance } from '@readroom/client'
import { type AttributeDecision, newDeidentificationKey } from '@readroom/dicom'
import { filesBelow, reasonOf } from './dicom-paths.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { WrongUse } from './wrong-use.ts'

export const DEIDENTIFY_DETAILS = `
What is left is written into the folder OUT, pixels as HTJ2K lossless, named by the new SOP Instance UID.
  --report FILE       what was done to each attribute, as JSON; keep it inside the hospital
  --confirm-pixels    somebody has looked: no name is drawn into the pictures. Without it ultrasound, screen shots,
                      film and the like are left out.
Exit code 1 when files were left out; each is listed with the reason.
`

interface ReportedFile {
	readonly file: string
	readonly written?: string
	readonly leftOut?: string
	readonly attributes?: readonly AttributeDecision[]
}

export async function deidentifyCommand(args: readonly string[]): Promise<ExitCode> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { report: { type: 'string' }, 'confirm-pixels': { type: 'boolean', default: false } },
	})
	const folder = positionals.at(-1)
	if (folder === undefined || positionals.length < 2) throw new WrongUse('Name what to read and the folder to write')
	await mkdir(folder, { recursive: true })
	const key = newDeidentificationKey((length) => randomBytes(length))
	const files: ReportedFile[] = []
	for await (const file of filesBelow(positionals.slice(0, -1))) {
		try {
			const bytes = new Uint8Array(await readFile(file))
			const { instance, decisions } = await prepareInstance(bytes, key, { isLookedAt: values['confirm-pixels'] })
			files.push({ file, written: await writeInstance(instance, folder), attributes: decisions })
		} catch (error) {
			console.error(`${file}: ${reasonOf(error)}`)
			files.push({ file, leftOut: reasonOf(error) })
		}
	}
	const writtenCount = files.filter(({ written }) => written !== undefined).length
	if (values.report !== undefined) await writeFile(values.report, JSON.stringify({ files }, undefined, '\t'))
	console.error(`${writtenCount} files written to ${folder}, ${files.length - writtenCount} left out`)
	return writtenCount === files.length && writtenCount > 0 ? EXIT.done : EXIT.no
}

async function writeInstance({ sopInstanceUid, bytes }: PreparedInstance, folder: string): Promise<string> {
	const path = join(folder, `${sopInstanceUid}.dcm`)
	await writeFile(path, bytes)
	return path
}
