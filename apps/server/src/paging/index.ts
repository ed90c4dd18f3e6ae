export { Courier } from './courier.ts'
export { notify } from './notify.ts'
export { reasonOfPage } from './paging.queries.ts'
