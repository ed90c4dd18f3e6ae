export { announce } from './announce.ts'
export { eventRoutes } from './events.routes.ts'
export { LiveEvents, startLiveEvents } from './live-events.ts'
