import { CodecError } from './codec-error.ts'

/** What a factory of an Emscripten build takes (its `Module` argument); only what we set. */
export interface EmscriptenOptions {
	locateFile?: (name: string) => string
	print: (line: string) => void
	printErr: (line: string) => void
}

export type CodecFactory<Module> = (options: EmscriptenOptions) => Promise<Module>

/** A WebAssembly codec that is instantiated at first use and again after it broke. */
export interface LoadedCodec<Module> {
	/** Starts loading ahead of the first frame; asked twice it loads once. */
	load(): Promise<Module>
	/**
	 * Does one piece of work in the codec, to its end without awaiting.
	 *
	 * @throws CodecError when the codec throws or traps. Its instance is then forgotten, as its memory is in an unknown
	 * state, and the next call gets a fresh one.
	 */
	run<Result>(work: (library: Module) => Result): Promise<Result>
}

const RUNS_IN_NODE = typeof process === 'object' && typeof process.versions?.node === 'string'

/**
 * Makes one WebAssembly codec loadable in Node and in a browser alike.
 *
 * In Node the package's glue finds the WASM beside itself on disk. In a browser it cannot know the address the bundler
 * gave the file, so the caller passes it: `new URL('package/wasm', import.meta.url)`, written out, is what bundlers see.
 */
export function codec<Module>(importFactory: () => Promise<CodecFactory<Module>>, wasmUrl: URL): LoadedCodec<Module> {
	let instance: Promise<Module> | undefined
	const load = (): Promise<Module> => {
		instance ??= importFactory()
			.then((factory) => factory(emscriptenOptions(wasmUrl)))
			.catch((error: unknown) => {
				// A network failure must not stick: the next frame tries again.
				instance = undefined
				throw error
			})
		return instance
	}
	const run = async <Result>(work: (library: Module) => Result): Promise<Result> => {
		const library = await load()
		try {
			return work(library)
		} catch (error) {
			instance = undefined
			if (error instanceof CodecError) throw error
			throw new CodecError('The codec could not work on this image', { cause: error })
		}
	}
	return { load, run }
}

function emscriptenOptions(wasmUrl: URL): EmscriptenOptions {
	// Codecs print what they dislike about a file; the caller learns it from the CodecError instead.
	const silent = { print: () => undefined, printErr: () => undefined }
	return RUNS_IN_NODE ? silent : { ...silent, locateFile: () => wasmUrl.href }
}
