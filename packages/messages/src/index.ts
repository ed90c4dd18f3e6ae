import type { Locale } from '@readroom/contracts'
import { en } from './en/index.ts'
import type { Words } from './words.ts'
import { zh } from './zh/index.ts'

export type { Words } from './words.ts'

export const WORDS: Readonly<Record<Locale, Words>> = { zh, en }

/** The language a request or browser asks for first, of the two there are (RFC 9110 section 12.5.4); Chinese otherwise. */
export function localeOf(acceptLanguage: string | undefined): Locale {
	const first = acceptLanguage?.split(',')[0]?.trim().toLowerCase() ?? ''
	return first === '' || first.startsWith('zh') || first.startsWith('*') ? 'zh' : 'en'
}
