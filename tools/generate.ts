/** Writes the generated files; with `--check` only says which of them differ from what would be written. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogueSource, searchTermsSource } from './generate-catalogue.ts'
import { dictionarySource } from './generate-dictionary.ts'
import { configurationPage, problemsPage } from './generate-docs.ts'
import { profileSource } from './generate-profile.ts'
import { ROOT } from './run.ts'

const GENERATED: Readonly<Record<string, () => string>> = {
	'packages/dicom/src/generated/dictionary.ts': dictionarySource,
	'packages/dicom/src/generated/profile.ts': profileSource,
	'packages/reading/src/catalogue.data.ts': catalogueSource,
	'packages/reading/src/search-terms.data.ts': searchTermsSource,
	'docs/configuration.md': configurationPage,
	'docs/problems.md': problemsPage,
}

async function reportDifference(path: string, content: string): Promise<void> {
	const committed = await readFile(join(ROOT, path), 'utf8').catch(() => undefined)
	if (committed === content) return
	console.error(`${path} is not what would be generated: run "npm run generate"`)
	process.exitCode = 1
}

for (const [path, generate] of Object.entries(GENERATED)) {
	if (process.argv.includes('--check')) await reportDifference(path, generate())
	else await writeFile(join(ROOT, path), generate())
}
