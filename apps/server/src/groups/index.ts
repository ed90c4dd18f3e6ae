export { mayPostTo, roleIn } from './groups.queries.ts'
export { groupRoutes } from './groups.routes.ts'
