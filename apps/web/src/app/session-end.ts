import { ApiProblem } from '@readroom/client'
import { create } from 'zustand'

/** Set when the server no longer knows the session of a page that is open: ended elsewhere, by an administrator, by time. */
export const useSessionEnd = create<{ readonly hasEnded: boolean }>(() => ({ hasEnded: false }))

/** Every call that fails is shown here, so that a page whose session has ended does not stay. */
export function noticeSessionEnd(error: unknown): void {
	if (error instanceof ApiProblem && error.code === 'sign-in-needed') useSessionEnd.setState({ hasEnded: true })
}
