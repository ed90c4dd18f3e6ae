import { ApiProblem } from '@readroom/client'
import type { Words } from '@readroom/messages'

/** The sentence a person reads for whatever went wrong with a call. */
export function problemText(error: unknown, t: Words): string {
	if (error instanceof ApiProblem) {
		const seconds = error.code === 'too-many-requests' ? error.retryAfterSeconds : undefined
		return seconds === undefined ? t.problems[error.code] : t.app.waitSeconds({ seconds })
	}
	// fetch rejects with a TypeError when no answer came at all.
	if (error instanceof TypeError) return t.app.connectionLost
	return t.problems.unexpected
}
