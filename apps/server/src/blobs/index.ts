export { BlobDamaged, BlobStore, openBlobStore } from './blob-store.ts'
export type { BlobWriter, StagedBlob } from './blob-writer.ts'
