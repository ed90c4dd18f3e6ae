import type { TriedAddress } from '@readroom/contracts'
import type { Words } from '@readroom/messages'

/** What became of a notice, and why where it went wrong. A code without words of its own is shown as it is. */
export function triedText({ state, error }: TriedAddress, t: Words): string {
	return error === null ? t.paging.tried[state] : `${t.paging.tried[state]} · ${errorText(error, t)}`
}

export function errorText(code: string, t: Words): string {
	return t.paging.error[code] ?? code
}
