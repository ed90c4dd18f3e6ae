export { impressionRoutes } from './impressions.routes.ts'
