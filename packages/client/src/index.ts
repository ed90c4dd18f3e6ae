export { type PlannedSeries, planSeries, studyFingerprint } from './plan-series.ts'
export { NotSent, type PreparedInstance, prepareInstance, type ScannedFile, scanFile } from './prepare.ts'
export { type StoreAnswer, storedInstances, UploadRefused, uploadInstances } from './upload.ts'
export { coarseFirst, uploadOrder } from './upload-order.ts'
