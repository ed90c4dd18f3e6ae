import { problems } from './problems.ts'

export const zh = { problems }
