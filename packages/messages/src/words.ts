import type { zh } from './zh/index.ts'

/**
 * What a sentence is in every language: fixed text, or text made from the same named values; or a table of them, such
 * as the word for each phase.
 */
type InAnyLanguage<Sentence> = Sentence extends (values: infer Values) => string
	? (values: Values) => string
	: Sentence extends string
		? string
		: { readonly [Key in keyof Sentence]: InAnyLanguage<Sentence[Key]> }

/** The words of one feature; the Chinese file says which there are, so that a missing English one fails the build. */
export type WordsLike<Feature> = { readonly [Key in keyof Feature]: InAnyLanguage<Feature[Key]> }

/** Every sentence a person reads, by feature. */
export type Words = { readonly [Feature in keyof typeof zh]: WordsLike<(typeof zh)[Feature]> }
