import { recordAudit } from '../audit/index.ts'
import type { Services } from '../services.ts'
import { addPerson } from './add-person.ts'
import { hasAnyPerson } from './people.queries.ts'
import { hashPassword, newSessionSecret } from './secrets.ts'

/** How the first administrator signs in. */
export interface FirstAdministrator {
	readonly contact: string
	/** Made here and told this once. */
	readonly password: string
}

/** Makes the system administrator where nobody is there yet; undefined where somebody is. */
export async function makeFirstAdministrator({
	database,
	clock,
}: Pick<Services, 'database' | 'clock'>): Promise<FirstAdministrator | undefined> {
	if (await hasAnyPerson(database)) return undefined
	const contact = 'admin@localhost'
	const password = newSessionSecret().slice(0, 20)
	const passwordHash = await hashPassword(password)
	const now = clock.now()
	await database.transaction().execute(async (tx) => {
		const personId = await addPerson(
			tx,
			{
				hospitalName: '阅片室 Reading Room',
				name: '系统管理员',
				contact,
				password_hash: passwordHash,
				locale: 'zh',
				verification: 'verified',
				is_system_admin: true,
			},
			now,
		)
		await recordAudit(tx, {
			at: now,
			action: 'person-registered',
			personId,
			detail: { isSystemAdmin: true },
			address: 'this machine',
		})
	})
	return { contact, password }
}
