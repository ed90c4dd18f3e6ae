import type { Diagnosis, Locale } from '@readroom/contracts'

/** A diagnosis in the reader's language; free text stays as it was written. */
export function diagnosisText(diagnosis: Diagnosis, locale: Locale): string {
	return diagnosis.system === 'text' ? diagnosis.text : diagnosis[locale]
}

/** The code in small letters beside it; nothing for free text. */
export function diagnosisCode(diagnosis: Diagnosis): string {
	return diagnosis.system === 'text' ? '' : diagnosis.code
}
