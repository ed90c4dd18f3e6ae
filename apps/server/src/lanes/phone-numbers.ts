import type { AnswerOf, HospitalId, listPhoneNumbers, PhoneNumber } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listPhoneNumbersOf, replacePhoneNumbers } from './hospital-settings.queries.ts'

/** Whom a doctor of this hospital rings where nobody answers: its own numbers, then those of every hospital. */
export async function phoneNumbersFor(database: Database, hospitalId: HospitalId): Promise<PhoneNumber[]> {
	return [...(await listPhoneNumbersOf(database, hospitalId)), ...(await listPhoneNumbersOf(database, null))]
}

/** Sets the numbers shown to every hospital. */
export async function setCommonPhoneNumbers(
	services: Services,
	reader: Reader,
	phoneNumbers: readonly PhoneNumber[],
): Promise<AnswerOf<typeof listPhoneNumbers>> {
	return services.database.transaction().execute(async (tx) => {
		await replacePhoneNumbers(tx, null, phoneNumbers)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'phone-numbers-changed',
			personId: reader.id,
			detail: { phoneNumbers: phoneNumbers.length },
			address: reader.address,
		})
		return { items: await listPhoneNumbersOf(tx, null), next: null }
	})
}
