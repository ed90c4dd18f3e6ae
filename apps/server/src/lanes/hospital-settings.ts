import type { BodyOf, writeHospitalSettings as contract, HospitalSettings } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findMask, listPhoneNumbersOf, replacePhoneNumbers, setMask } from './hospital-settings.queries.ts'

/** What the reader's hospital has set. */
export async function readHospitalSettings(database: Database, reader: Reader): Promise<HospitalSettings> {
	return {
		hospital: { id: reader.hospitalId, name: reader.hospitalName },
		...(await findMask(database, reader.hospitalId)),
		phoneNumbers: await listPhoneNumbersOf(database, reader.hospitalId),
	}
}

/**
 * Sets what masked cases say of the reader's hospital, and whom its doctors ring where nobody answers.
 *
 * @throws Problem `request-invalid` for a mask that holds the hospital's own name
 */
export async function writeHospitalSettings(
	services: Services,
	reader: Reader,
	{ kind, region, phoneNumbers }: BodyOf<typeof contract>,
): Promise<HospitalSettings> {
	for (const [path, text] of Object.entries({ kind, region })) {
		if (text.includes(reader.hospitalName)) {
			throw new Problem('request-invalid', { fields: [{ path, reason: 'names the hospital' }] })
		}
	}
	return services.database.transaction().execute(async (tx) => {
		await setMask(tx, reader.hospitalId, { kind, region })
		await replacePhoneNumbers(tx, reader.hospitalId, phoneNumbers)
		const settings = await readHospitalSettings(tx, reader)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'hospital-changed',
			personId: reader.id,
			detail: { hospitalId: reader.hospitalId, phoneNumbers: phoneNumbers.length },
			address: reader.address,
		})
		return settings
	})
}
