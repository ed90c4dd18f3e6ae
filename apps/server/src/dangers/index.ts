export { siteDangers } from './dangers.queries.ts'
export { dangerRoutes } from './dangers.routes.ts'
