export { mayMerge } from './may-merge.ts'
export { listMerges, listVersions, type OpinionVersion } from './opinions.queries.ts'
export { lastBlindVersions, poolableOf } from './show-opinion.ts'
export { keptDiagnosis } from './write-opinion.ts'
