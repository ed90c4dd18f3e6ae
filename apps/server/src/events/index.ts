// What announces is imported by every feature, what listens imports them all: only the first is for them.
export { announce } from './announce.ts'
