import { type Locale } from '@readroom/contracts'
import { localeOf, WORDS, type Words } from '@readroom/messages'
import { create } from 'zustand'

const STORED_LOCALE = 'readroom.locale'

function firstLocale(): Locale {
	const stored = localStorage.getItem(STORED_LOCALE)
	return stored === 'zh' || stored === 'en' ? stored : localeOf(navigator.language)
}

interface LocaleState {
	readonly locale: Locale
	readonly setLocale: (locale: Locale) => void
}

export const useLocaleState = create<LocaleState>((set) => ({
	locale: firstLocale(),
	setLocale: (locale) => {
		localStorage.setItem(STORED_LOCALE, locale)
		document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
		set({ locale })
	},
}))

export function useLocale(): Locale {
	return useLocaleState((state) => state.locale)
}

/** Every sentence in the reader's language: `const t = useWords()`, then `t.cases.title`. */
export function useWords(): Words {
	return WORDS[useLocale()]
}
