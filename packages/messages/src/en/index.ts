import type { Words } from '../words.ts'
import { problems } from './problems.ts'

export const en: Words = { problems }
