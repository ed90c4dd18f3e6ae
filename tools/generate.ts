import { writeFileSync } from 'node:fs'
import { dictionarySource } from './generate-dictionary.ts'
import { profileSource } from './generate-profile.ts'

const GENERATED = new URL('../packages/dicom/src/generated/', import.meta.url)

writeFileSync(new URL('dictionary.ts', GENERATED), dictionarySource())
writeFileSync(new URL('profile.ts', GENERATED), profileSource())
