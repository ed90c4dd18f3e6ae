import type { Receipt } from '@readroom/contracts'
import type { listReceipts } from './cases.queries.ts'

/** What the poster has told his readers so far. @param sent first to last */
export function receiptOf(sent: Awaited<ReturnType<typeof listReceipts>>): Receipt | undefined {
	const [first] = sent
	if (first === undefined) return undefined
	const acted = sent.findLast(({ action }) => action !== '')
	return {
		readAt: first.given_at.toISOString(),
		action: acted?.action ?? '',
		actedAt: acted?.given_at.toISOString() ?? null,
	}
}
