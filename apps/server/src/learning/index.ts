export { findLessons, type Lessons } from './learning.queries.ts'
