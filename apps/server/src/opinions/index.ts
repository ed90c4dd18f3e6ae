export { listVersions, type OpinionVersion } from './opinions.queries.ts'
export { lastBlindVersions, poolableOf } from './show-opinion.ts'
