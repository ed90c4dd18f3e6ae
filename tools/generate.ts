import { writeFileSync } from 'node:fs'
import { dictionarySource } from './generate-dictionary.ts'
import { configurationPage, problemsPage } from './generate-docs.ts'
import { profileSource } from './generate-profile.ts'

const GENERATED = new URL('../packages/dicom/src/generated/', import.meta.url)
const DOCS = new URL('../docs/', import.meta.url)

writeFileSync(new URL('dictionary.ts', GENERATED), dictionarySource())
writeFileSync(new URL('profile.ts', GENERATED), profileSource())
writeFileSync(new URL('configuration.md', DOCS), configurationPage())
writeFileSync(new URL('problems.md', DOCS), problemsPage())
