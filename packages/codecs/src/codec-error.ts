/** Pixel data that cannot be coded or decoded. The message is a plain reason and never holds a value of the file. */
export class CodecError extends Error {
	override readonly name = 'CodecError'
}
