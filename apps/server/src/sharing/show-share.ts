import type { ShareLink, ShareState } from '@readroom/contracts'
import type { LinkRow } from './sharing.queries.ts'

/** After so many wrong codes in all a link opens no more; of a million codes they are one in a hundred thousand. */
export const MOST_FAILURES = 10

type LinkWithViews = LinkRow & { readonly views: readonly { readonly viewerName: string; readonly beganAt: Date }[] }

export function shareOf(link: LinkWithViews, now: Date): ShareLink {
	return {
		id: link.id,
		madeAt: link.made_at.toISOString(),
		expiresAt: link.expires_at.toISOString(),
		mostViews: link.most_views,
		shows: { complaint: link.shows_complaint, question: link.shows_question, pool: link.shows_pool },
		state: stateOf(link, now),
		views: link.views.map(({ viewerName, beganAt }) => ({ viewerName, beganAt: beganAt.toISOString() })),
	}
}

export function stateOf(link: LinkWithViews, now: Date): ShareState {
	if (link.revoked_at !== null) return 'revoked'
	if (link.failed_tries >= MOST_FAILURES) return 'locked'
	if (link.expires_at <= now) return 'expired'
	return link.views.length >= link.most_views ? 'used-up' : 'open'
}
