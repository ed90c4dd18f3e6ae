import * as contract from '@readroom/contracts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../ids.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { recordAudit, recordImageLook } from './index.ts'

let ward: Ward
let auditor: WardPerson
beforeAll(async () => {
	ward = await testWard()
	auditor = await ward.person({ isAuditor: true, name: '审计员' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

const series = {
	studyInstanceUid: '2.25.1' as contract.StudyInstanceUid,
	seriesInstanceUid: '2.25.1.1' as contract.SeriesInstanceUid,
}

describe('the audit', () => {
	test('is read by the audit role alone, and reading it is a line of it', async () => {
		const others = [
			ward.stranger,
			await ward.person(),
			await ward.person({ isHospitalAdmin: true }),
			await ward.person({ isSystemAdmin: true }),
		]
		for (const other of others) {
			const expected = other === ward.stranger ? 'sign-in-needed' : 'not-permitted'
			expect(await refusalOf(other.call(contract.listAudit, { query: {} }))).toBe(expected)
			expect(await refusalOf(other.call(contract.verifyAudit, {}))).toBe(expected)
		}
		const { items } = await auditor.call(contract.listAudit, { query: {} })
		expect(items[0]).toMatchObject({
			action: 'audit-read',
			personId: auditor.id,
			personName: '审计员',
			caseId: null,
			address: '127.0.0.1',
		})
	})

	test('is listed newest first, page by page, and by person and action', async () => {
		const person = await ward.person()
		for (const name of ['a', 'b', 'c']) await person.call(contract.makeToken, { body: { name } })
		const pages: contract.AuditEntry[][] = []
		let after: string | null | undefined
		do {
			const page: contract.AnswerOf<typeof contract.listAudit> = await auditor.call(contract.listAudit, {
				query: { personId: person.id, action: 'token-made', limit: 3, ...(after && { after }) },
			})
			pages.push(page.items)
			after = page.next
		} while (after !== null)
		expect(pages.map(({ length }) => length)).toEqual([3, 1])
		const sequences = pages.flat().map(({ sequence }) => sequence)
		expect(sequences).toEqual(sequences.toSorted((a, b) => b - a))
		expect(new Set(sequences).size).toBe(4)
		expect(await refusalOf(auditor.call(contract.listAudit, { query: { after: 'x' } }))).toBe('request-invalid')
	})

	test('names the person to whom something was done', async () => {
		const admin = await ward.person({ hospital: '乙医院', isHospitalAdmin: true })
		const waiting = await ward.person({ hospital: '乙医院', verification: 'waiting', name: '周新' })
		await admin.call(contract.setVerification, {
			params: { personId: waiting.id },
			body: { verification: 'verified' },
		})
		const { items } = await auditor.call(contract.listAudit, { query: { personId: admin.id } })
		const vouching = items.find(({ action }) => action === 'verification-changed')
		expect(vouching).toMatchObject({ subjectName: '周新', detail: { subjectId: waiting.id } })
		expect(items.find(({ action }) => action === 'token-made')?.subjectName).toBeNull()
	})

	test('holds one line for a look at a series, however many images are read, until ten minutes have passed', async () => {
		const { reader } = await ward.person()
		const looks = async () => {
			const { items } = await auditor.call(contract.listAudit, {
				query: { personId: reader.id, action: 'images-read' },
			})
			return items.map(({ detail }) => detail)
		}
		await Promise.all(Array.from({ length: 20 }, () => recordImageLook(ward.services, reader, series)))
		expect(await looks()).toEqual([series])
		ward.clock.advance(10 * 60 * 1000)
		await recordImageLook(ward.services, reader, series)
		expect(await looks()).toHaveLength(2)
	})

	test('a look that cannot be written down does not happen, and is tried again', async () => {
		const { reader } = await ward.person()
		const broken = { ...reader, id: 'not an id' as contract.PersonId }
		await expect(recordImageLook(ward.services, broken, series)).rejects.toThrow()
		await expect(recordImageLook(ward.services, broken, series)).rejects.toThrow()
	})

	test('lines that are written at the same time follow one another', async () => {
		const line = { at: ward.clock.now(), action: 'case-read', personId: auditor.id, address: '127.0.0.1' } as const
		const write = () => ward.services.database.transaction().execute((tx) => recordAudit(tx, line))
		await Promise.all(Array.from({ length: 40 }, write))
		expect(await auditor.call(contract.verifyAudit, {})).toMatchObject({ isIntact: true, firstBroken: null })
	})

	test('a line that is rolled back leaves no gap', async () => {
		const line = { at: ward.clock.now(), action: 'case-read', address: '127.0.0.1' } as const
		const failing = ward.services.database.transaction().execute(async (tx) => {
			await recordAudit(tx, line)
			throw new Error('the work failed after all')
		})
		await expect(failing).rejects.toThrow('after all')
		expect(await auditor.call(contract.verifyAudit, {})).toMatchObject({ isIntact: true })
	})
})

/** A ward of its own, with some lines in its audit and somebody to verify it. */
async function wardWithLines(): Promise<{
	ward: Ward
	verify: () => Promise<contract.AnswerOf<typeof contract.verifyAudit>>
}> {
	const ward = await testWard()
	const auditor = await ward.person({ isAuditor: true })
	for (let line = 0; line < 5; line++) {
		await ward.services.database.transaction().execute((tx) =>
			recordAudit(tx, {
				at: ward.clock.now(),
				action: 'case-read',
				personId: auditor.id,
				caseId: newId<contract.CaseId>(),
				detail: { b: line, a: true, c: '病' },
				address: '127.0.0.1',
			}),
		)
	}
	return { ward, verify: () => auditor.call(contract.verifyAudit, {}) }
}

const withoutTrigger = async (ward: Ward, statement: string) => {
	const { database } = ward.services
	await sql`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_only_grows`.execute(database)
	await sql.raw(statement).execute(database)
	await sql`ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_only_grows`.execute(database)
}

describe('tampering with the audit', () => {
	test('the database itself refuses to change or remove a line', async () => {
		const { database } = ward.services
		for (const statement of [
			'DELETE FROM audit_entry WHERE sequence = 1',
			"UPDATE audit_entry SET address = 'elsewhere'",
			'TRUNCATE audit_entry',
		]) {
			await expect(sql.raw(statement).execute(database)).rejects.toThrow('only grows')
		}
	})

	test('a removed line shows', async () => {
		const { ward, verify } = await wardWithLines()
		await using _ = ward
		const before = await verify()
		expect(before).toMatchObject({ isIntact: true, firstBroken: null })
		expect(before.lastHash).toMatch(/^[0-9a-f]{64}$/)
		await withoutTrigger(ward, 'DELETE FROM audit_entry WHERE sequence = 3')
		expect(await verify()).toMatchObject({ isIntact: false, firstBroken: 4 })
	})

	test('the first line removed shows', async () => {
		const { ward, verify } = await wardWithLines()
		await using _ = ward
		await withoutTrigger(ward, 'DELETE FROM audit_entry WHERE sequence = 1')
		expect(await verify()).toMatchObject({ isIntact: false, firstBroken: 2 })
	})

	test('a changed line shows, whatever was changed in it', async () => {
		const { ward, verify } = await wardWithLines()
		await using _ = ward
		await sql`CREATE TABLE kept AS TABLE audit_entry`.execute(ward.services.database)
		for (const change of [
			"address = '10.0.0.1'",
			"action = 'case-changed'",
			"at = at + interval '1 second'",
			'person_id = NULL',
			'case_id = gen_random_uuid()',
			`detail = '{"a": true, "b": 99, "c": "病"}'`,
			'hash = previous_hash',
		]) {
			await withoutTrigger(ward, `UPDATE audit_entry SET ${change} WHERE sequence = 4`)
			expect(await verify(), change).toMatchObject({ isIntact: false, firstBroken: 4 })
			await withoutTrigger(
				ward,
				'DELETE FROM audit_entry WHERE sequence = 4; INSERT INTO audit_entry SELECT * FROM kept WHERE sequence = 4',
			)
			expect(await verify()).toMatchObject({ isIntact: true })
		}
	})
})

describe('the export', () => {
	test('is every line as a FHIR AuditEvent, in the order of the chain, for the auditor alone', async () => {
		const person = await ward.person({ name: '被审者' })
		await person.call(contract.makeToken, { body: { name: 'x' } })
		const take = (token: string, query = '') =>
			fetch(`${ward.url}/api/audit/export${query}`, { headers: { authorization: `Bearer ${token}` } })
		expect((await take(person.token)).status).toBe(403)

		const response = await take(auditor.token)
		expect(response.headers.get('content-type')).toBe('application/fhir+ndjson')
		const events = (await response.text())
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line))
		const rows = await ward.services.database.selectFrom('audit_entry').selectAll().orderBy('sequence').execute()
		expect(events.map(({ id }) => id)).toEqual(rows.map(({ sequence }) => `audit-${sequence}`))
		expect(rows.at(-1)?.action).toBe('audit-exported')

		const [made] = events.filter(({ subtype, agent }) => {
			return subtype[0].code === 'token-made' && agent[0].who?.identifier.value === person.id
		})
		expect(made).toMatchObject({
			resourceType: 'AuditEvent',
			type: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110110' },
			action: 'C',
			outcome: '0',
			agent: [{ who: { display: '被审者' }, requestor: true, network: { address: '127.0.0.1', type: '2' } }],
		})
		const chain = events.map(({ entity }) => {
			const { detail } = entity.at(-1)
			return new Map(detail.map((one: { type: string; valueString: string }) => [one.type, one.valueString]))
		})
		expect(chain.slice(1).map((line) => line.get('previousHash'))).toEqual(
			chain.slice(0, -1).map((line) => line.get('hash')),
		)

		const since = new Date(ward.clock.now()).toISOString()
		await person.call(contract.makeToken, { body: { name: 'y' } })
		const later = (await (await take(auditor.token, `?from=${since}`)).text()).trimEnd().split('\n')
		expect(later).toHaveLength(2)
	})
})
