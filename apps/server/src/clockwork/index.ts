export { runClockwork } from './clockwork.ts'
export { startClockwork } from './start-clockwork.ts'
