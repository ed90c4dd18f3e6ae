export { CodecError } from './codec-error.ts'
export { headLengthBytes } from './codestream.ts'
export { decodeHtj2k, encodeHtj2k, fitsHtj2k, HTJ2K_LOSSLESS_RPCL, preloadHtj2k } from './htj2k.ts'
export type { DecodeLimits, FrameShape, PixelFrame, Pixels } from './pixel-frame.ts'
