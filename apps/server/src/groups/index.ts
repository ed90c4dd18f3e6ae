export { groupsOf, mayPostTo, roleIn } from './groups.queries.ts'
export { groupRoutes } from './groups.routes.ts'
export { MINDERS } from './own-role.ts'
