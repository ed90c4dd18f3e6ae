export { findShareViewer, type ShareViewer } from './share-viewer.ts'
export { isStudyOfCase } from './sharing.queries.ts'
export { sharingRoutes } from './sharing.routes.ts'
