export { chaseOutcomes } from './chase-outcomes.ts'
