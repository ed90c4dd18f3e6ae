export {
	type CaseForReader,
	caseForReader,
	caseToSpeakOn,
	ownCareOf,
	studyVisibleTo,
} from './case-for-reader.ts'
export { hasOpinion, insertCaseEvent, updateCase } from './cases.queries.ts'
export { listCases } from './list-cases.ts'
export { whoMayAnswer } from './may-answer.queries.ts'
export { noteLook } from './note-look.ts'
export { openCase } from './open-case.ts'
export { readPageKey, writePageKey } from './page-key.ts'
export { caseSeriesOf } from './show-case.ts'
export { nameShownOn, type PosterRow, shownOn } from './shown-person.ts'
export { isOpenTo, moderatedBy, visibleTo, visibleToVerified } from './visible-cases.queries.ts'
export { purgeCase } from './withdraw-case.ts'
