import { signInRow } from '../people/people.queries.ts'
import type { Services } from '../services.ts'
import { DEMO_PEOPLE } from './demo-people.ts'

/** The data directory, or the database, holds the demo ward, whose passwords everybody can read. */
class DemoDataHere extends Error {
	override name = 'DemoDataHere'
}

/**
 * Keeps the demo's accounts out of a real reading room. Its system administrator tells: nobody else can make himself one.
 *
 * @throws DemoDataHere where the demo's administrator is one here
 */
export async function refuseDemoData({ database }: Pick<Services, 'database'>): Promise<void> {
	const administrator = await signInRow(database, DEMO_PEOPLE.admin.contact)
	if (administrator?.isSystemAdmin !== true) return
	throw new DemoDataHere(
		'This is the data of the demo ward, whose passwords are published. Serve it with --demo, or choose another DATA_DIR for real cases.',
	)
}
