export { groupsOf, mayPostTo, roleIn } from './groups.queries.ts'
export { groupRoutes } from './groups.routes.ts'
export { lockAs, MINDERS } from './own-role.ts'
