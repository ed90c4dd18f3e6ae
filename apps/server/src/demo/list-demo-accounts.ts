import type { AnswerOf, demoAccounts } from '@readroom/contracts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts'

/**
 * Who one may be in the demo ward, so that the sign-in page can offer it.
 *
 * @throws Problem `not-found` in a room that is not a demo
 */
export function listDemoAccounts({ config }: Pick<Services, 'config'>): AnswerOf<typeof demoAccounts> {
	if (!config.isDemo) throw new Problem('not-found')
	const items = Object.values(DEMO_PEOPLE).map(({ name, contact, role }) => ({
		name,
		contact,
		password: DEMO_PASSWORD,
		roleZh: role.zh,
		roleEn: role.en,
	}))
	return { items, next: null }
}
