export { type ApiClient, ApiProblem, type ClientOptions, createClient, type Sent } from './api-client.ts'
export { type PlannedSeries, planSeries, studyFingerprint } from './plan-series.ts'
export {
	MustBeLookedAt,
	NotSent,
	type PreparedInstance,
	prepareInstance,
	type ScannedFile,
	scanFile,
	scanHead,
} from './prepare.ts'
export { type StoreAnswer, storedInstances, UploadRefused, uploadInstances } from './upload.ts'
export { coarseFirst, uploadOrder } from './upload-order.ts'
