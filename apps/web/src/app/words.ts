import { type Locale } from '@readroom/contracts'
import { localeOf, type Words } from '@readroom/messages'
import { create } from 'zustand'

const STORED_LOCALE = 'readroom.locale'

function firstLocale(): Locale {
	const stored = localStorage.getItem(STORED_LOCALE)
	return stored === 'zh' || stored === 'en' ? stored : localeOf(navigator.language)
}

/** Each language is fetched when it is wanted: nobody waits for the sentences of the other. */
const WORDS_OF: Readonly<Record<Locale, () => Promise<Words>>> = {
	zh: async () => (await import('@readroom/messages/zh')).zh,
	en: async () => (await import('@readroom/messages/en')).en,
}

interface LocaleState {
	readonly locale: Locale
	/** Undefined only before `loadWords`. */
	readonly words: Words | undefined
	/** Changes the language of everything on the screen, once its sentences are here. */
	readonly setLocale: (locale: Locale) => Promise<void>
}

export const useLocaleState = create<LocaleState>((set) => ({
	locale: firstLocale(),
	words: undefined,
	setLocale: async (locale) => {
		const words = await WORDS_OF[locale]()
		localStorage.setItem(STORED_LOCALE, locale)
		document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
		set({ locale, words })
	},
}))

/** Before the first page. */
export async function loadWords(): Promise<void> {
	const words = await WORDS_OF[useLocaleState.getState().locale]()
	useLocaleState.setState({ words })
}

export function useLocale(): Locale {
	return useLocaleState((state) => state.locale)
}

/** Every sentence in the reader's language: `const t = useWords()`, then `t.cases.title`. */
export function useWords(): Words {
	const words = useLocaleState((state) => state.words)
	if (words === undefined) throw new Error('loadWords comes before the first page')
	return words
}
