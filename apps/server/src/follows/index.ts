export { followersOf, mutersAmong } from './follows.queries.ts'
export { followRoutes } from './follows.routes.ts'
