import type { CaseId, ShareId } from '@readroom/contracts'
import { secretSha256 } from '../people/index.ts'
import type { Services } from '../services.ts'
import { findOpenView } from './sharing.queries.ts'

/** Who looks at one case by a link. */
export interface ShareViewer {
	readonly viewId: string
	readonly linkId: ShareId
	readonly caseId: CaseId
	readonly name: string
	/** Address the request came from, for the audit. */
	readonly address: string
}

/** Whose view this is; undefined once the link is revoked or over, its maker suspended, or the case hidden or withdrawn. */
export async function findShareViewer(
	{ database, clock }: Services,
	secret: string,
	address: string,
): Promise<ShareViewer | undefined> {
	const found = await findOpenView(database, secretSha256(secret), clock.now())
	return found && { ...found, address }
}
