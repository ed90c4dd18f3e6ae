export { dicomwebRoutes } from './dicomweb.routes.ts'
