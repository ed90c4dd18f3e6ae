/** What pydicom makes of the pixels of a file: the other opinion that the viewer is compared with. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../tools/run.ts'

/** Debian's interpreter: python3-pydicom installs there, whatever other Python comes first in the path. */
const PYTHON = '/usr/bin/python3'

export interface PydicomPicture {
	readonly rows: number
	readonly columns: number
	/** In the modality's unit, row by row. */
	readonly values: Float64Array
	/** What a screen shows with the file's first window. */
	readonly gray: Uint8Array
}

/** Undefined where there is no pydicom, or none that reads these files. */
export function pydicomPictures(paths: readonly string[]): PydicomPicture[] | undefined {
	try {
		const printed = execFileSync(PYTHON, [join(ROOT, 'e2e/pydicom-pixels.py')], {
			input: JSON.stringify(paths),
			maxBuffer: 256 * 1024 * 1024,
			stdio: ['pipe', 'pipe', 'ignore'],
		})
		// The script's own words.
		const pictures = JSON.parse(String(printed)) as { rows: number; columns: number; values: string; gray: string }[]
		return pictures.map(({ rows, columns, values, gray }) => ({
			rows,
			columns,
			values: new Float64Array(Uint8Array.from(Buffer.from(values, 'base64')).buffer),
			gray: Uint8Array.from(Buffer.from(gray, 'base64')),
		}))
	} catch {
		// Not installed here: the values of known-pixels.ts, which it computed elsewhere, are compared all the same.
		return undefined
	}
}
