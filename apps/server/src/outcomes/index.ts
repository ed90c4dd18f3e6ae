export { chaseOutcomes } from './chase-outcomes.ts'
export { scoreCase } from './score-case.ts'
