import type { ProblemCode } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { RecentOnce } from './recent-once.ts'
import { recordAudit } from './record.ts'

/** Refusals that say somebody asked for what is not for him, or for what is not there, which he cannot tell apart. */
const REFUSALS: ReadonlySet<ProblemCode> = new Set([
	'not-permitted',
	'person-not-verified',
	'foreign-origin',
	'case-not-found',
	'study-not-found',
	'person-not-found',
	'group-not-found',
])

/** Asking a thousand times is one line a minute: the audit must not be drowned. */
const recentRefusals = new RecentOnce(60_000)

/** Writes a line when a person was refused access. @param refused.route the pattern, which holds nobody's words */
export async function noteRefusal(
	services: Services,
	reader: Reader,
	refused: { readonly route: string; readonly problem: ProblemCode },
): Promise<void> {
	if (!REFUSALS.has(refused.problem)) return
	const at = services.clock.now()
	const line = {
		at,
		action: 'access-refused',
		personId: reader.id,
		detail: { ...refused },
		address: reader.address,
	} as const
	try {
		await recentRefusals.run(`${reader.id} ${refused.route} ${refused.problem}`, at, () =>
			services.database.transaction().execute((tx) => recordAudit(tx, line)),
		)
	} catch (error) {
		// The refusal itself still goes out.
		services.log.error({ err: error }, 'a refused access could not be written to the audit')
	}
}
