import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../testing/api-walk.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let owner: WardPerson
let wang: WardPerson
let groupId: contract.GroupId
let params: { roster: contract.GroupId }
beforeAll(async () => {
	ward = await testWard()
	owner = await ward.person()
	wang = await ward.person({ name: '王海', hospital: '县医院' })
	groupId = (await owner.call(contract.createGroup, { body: { name: '夜班组' } })).id
	params = { roster: groupId }
	await join(wang)
	await join(await ward.person({ name: '李敏', hospital: '乡卫生院' }))
	await join(await ward.person({ name: '李敏', hospital: '市医院' }))
})
afterAll(async () => ward[Symbol.asyncDispose]())

const join = (person: WardPerson) =>
	owner.call(contract.setGroupMember, { params: { groupId, personId: person.id }, body: { role: 'member' } })

/** A day of next month, so that everything lies ahead, as `2026-12-05`. */
function day(number: number): string {
	const date = ward.clock.now()
	date.setUTCMonth(date.getUTCMonth() + 1, number)
	return date.toISOString().slice(0, 10)
}

const fileOf = (text: string, format: 'csv' | 'ical' = 'csv') => ({ format, text, timeZone: 'Asia/Shanghai' })
const preview = async (text: string, format?: 'csv' | 'ical') =>
	(await owner.call(contract.previewImport, { params, body: fileOf(text, format) })).lines
const take = (text: string, format?: 'csv' | 'ical') =>
	owner.call(contract.importRoster, { params, body: fileOf(text, format) })
const shown = (lines: readonly contract.ImportLine[]) => lines.map(({ line, result, fault }) => [line, fault ?? result])

async function onDay(number: number): Promise<contract.Shift[]> {
	const query = { from: `${day(number)}T00:00:00Z`, to: `${day(number + 1)}T00:00:00Z` }
	return (await owner.call(contract.listShifts, { params, query })).items
}

describe('importing a table', () => {
	test('says first what would come of each line, and then does that', async () => {
		const text = [
			'医师,医院,开始,结束,部位,负责',
			`王海,,${day(3)} 18:00,08:00,腹部,是`,
			`李敏,市医院,${day(3)} 18:00,${day(4)} 08:00,,`,
			`李敏,,${day(5)} 18:00,08:00,,`,
			`张三,,${day(5)} 18:00,08:00,,`,
			`王海,,${day(4)} 07:00,12:00,,`,
			`王海,,${day(3)} 18:00,${day(3)} 08:00,,`,
			`王海,,${day(3)} 18:00,${day(20)} 08:00,,`,
		].join('\n')
		const expected = [
			[2, 'new'],
			[3, 'new'],
			[4, 'person-ambiguous'],
			[5, 'person-unknown'],
			[6, 'overlaps'],
			[7, 'ends-before-start'],
			[8, 'too-long'],
		]
		expect(shown(await preview(text))).toEqual(expected)
		expect(await onDay(3)).toEqual([])

		const { lines, addedShiftIds } = await take(text)
		expect(shown(lines)).toEqual(expected)
		const added = await onDay(3)
		expect(added.map(({ id }) => id).toSorted(byText)).toEqual(addedShiftIds.toSorted(byText))
		expect(added.find(({ person }) => person.id === wang.id)).toMatchObject({ organs: ['abdomen'], isLead: true })

		expect(shown((await take(text)).lines).slice(0, 2)).toEqual([
			[2, 'known'],
			[3, 'known'],
		])
		expect(await onDay(3)).toHaveLength(2)
	})

	test('takes what the table of the same roster says as known, line for line', async () => {
		const address = `/api/duty/rosters/${groupId}/shifts.csv?from=${day(1)}T00:00:00Z&to=${day(28)}T00:00:00Z`
		const path = `${address}&timeZone=Europe/Berlin`
		const { status, text } = await ask(ward, { method: 'GET', path, token: owner.token })
		expect([status, text.split('\r\n')[0]]).toEqual([200, '医师,医院,开始,结束,部位,负责'])
		const body = { ...fileOf(text), timeZone: 'Europe/Berlin' }
		const { lines } = await owner.call(contract.previewImport, { params, body })
		expect(shown(lines)).toEqual([
			[2, 'known'],
			[3, 'known'],
		])
		const stranger = await ward.person()
		expect((await ask(ward, { method: 'GET', path, token: stranger.token })).status).toBe(404)
	})

	test('is for those who may change the roster', async () => {
		const body = fileOf('')
		expect(await refusalOf(wang.call(contract.previewImport, { params, body }))).toBe('not-permitted')
		expect(await refusalOf(wang.call(contract.importRoster, { params, body }))).toBe('not-permitted')
		const stranger = await ward.person()
		expect(await refusalOf(stranger.call(contract.importRoster, { params, body }))).toBe('group-not-found')
		const elsewhere = { ...fileOf('', 'ical'), personId: stranger.id }
		expect(await refusalOf(owner.call(contract.previewImport, { params, body: elsewhere }))).toBe('person-not-found')
		const nowhere = { ...body, timeZone: 'Middle/Earth' }
		expect(await refusalOf(owner.call(contract.previewImport, { params, body: nowhere }))).toBe('request-invalid')
	})
})

const calendarOf = (hour: string, summary = '王海') =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//test//EN',
		'BEGIN:VEVENT',
		'UID:late@hospital',
		`SUMMARY:${summary}`,
		`DTSTART;TZID=Asia/Shanghai:${day(10).replaceAll('-', '')}T${hour}0000`,
		'DURATION:PT4H',
		'END:VEVENT',
		'END:VCALENDAR',
	].join('\r\n')

describe('importing a calendar', () => {
	test('knows an entry again by its UID, and follows it when it moves', async () => {
		expect(shown((await take(calendarOf('10'), 'ical')).lines)).toEqual([[1, 'new']])
		const [before] = await onDay(10)
		expect(shown((await take(calendarOf('10'), 'ical')).lines)).toEqual([[1, 'known']])
		expect(shown((await take(calendarOf('12'), 'ical')).lines)).toEqual([[1, 'changed']])
		expect(await onDay(10)).toEqual([
			{ ...before, startsAt: `${day(10)}T04:00:00.000Z`, endsAt: `${day(10)}T08:00:00.000Z` },
		])
	})

	test('leaves a shift with whoever took it over', async () => {
		const [shift] = await onDay(10)
		if (shift === undefined) throw new Error('the shift of the test before is not there')
		const offer = wang.call(contract.offerShift, { params: { shiftId: shift.id }, body: { toPersonId: owner.id } })
		await owner.call(contract.acceptSwap, { params: { swapId: (await offer).id } })
		expect(shown((await take(calendarOf('12'), 'ical')).lines)).toEqual([[1, 'known']])
		expect(await onDay(10)).toMatchObject([{ person: { id: owner.id } }])
	})

	test('gives all entries to one person where that is said', async () => {
		const text = calendarOf('20', 'Night shift').replace('late@', 'night@')
		expect(shown(await preview(text, 'ical'))).toEqual([[1, 'person-unknown']])
		const body = { ...fileOf(text, 'ical'), personId: wang.id }
		expect((await owner.call(contract.previewImport, { params, body })).lines).toMatchObject([
			{ result: 'new', shift: { personName: '王海' } },
		])
	})
})

const subscribed = async (path: string) => ask(ward, { method: 'GET', path })

describe('an address for calendar programs', () => {
	test('shows own shifts or a roster without signing in, until it is revoked', async () => {
		const { id, path } = await wang.call(contract.makeDutyCalendar, { body: { shows: 'mine' } })
		const { status, text } = await subscribed(path)
		expect([status, text.match(/^SUMMARY:.*$/gm)]).toEqual([200, ['SUMMARY:值班 · 夜班组']])
		const roster = await wang.call(contract.makeDutyCalendar, { body: { shows: groupId } })
		const whole = (await subscribed(roster.path)).text
		expect(whole.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:李敏', 'SUMMARY:王海', `SUMMARY:${owner.name}`])
		// What we wrote ourselves we know again.
		expect(shown(await preview(whole, 'ical')).map(([, result]) => result)).toEqual(['known', 'known', 'known'])
		expect((await wang.call(contract.listDutyCalendars, {})).items).toMatchObject([
			{ shows: groupId },
			{ shows: 'mine' },
		])
		expect(JSON.stringify(await wang.call(contract.listDutyCalendars, {}))).not.toContain(path.split('/')[4])

		const revoke = (person: WardPerson) => person.call(contract.revokeDutyCalendar, { params: { calendarId: id } })
		expect(await refusalOf(revoke(owner))).toBe('not-found')
		await revoke(wang)
		expect((await subscribed(path)).status).toBe(404)
		expect((await subscribed('/api/duty/calendars/guess/duty.ics')).status).toBe(404)
	})

	test('shows nothing more once its person has left the group or was suspended', async () => {
		const person = await ward.person()
		await join(person)
		const group = await person.call(contract.makeDutyCalendar, { body: { shows: groupId } })
		const network = await person.call(contract.makeDutyCalendar, { body: { shows: 'network' } })
		expect((await subscribed(group.path)).status).toBe(200)
		await owner.call(contract.removeGroupMember, { params: { groupId, personId: person.id } })
		expect((await subscribed(group.path)).status).toBe(404)
		expect((await subscribed(network.path)).status).toBe(200)
		await ward.services.database
			.updateTable('person')
			.set({ verification: 'suspended' })
			.where('id', '=', person.id)
			.execute()
		expect((await subscribed(network.path)).status).toBe(404)
		const stranger = await ward.person()
		const make = stranger.call(contract.makeDutyCalendar, { body: { shows: groupId } })
		expect(await refusalOf(make)).toBe('group-not-found')
	})

	test('is in no line of the log', async () => {
		const { path } = await wang.call(contract.makeDutyCalendar, { body: { shows: 'mine' } })
		await subscribed(path)
		expect(ward.logLines.join('\n')).not.toContain(path.split('/')[4])
	})
})

function byText(a: string, b: string): number {
	return a < b ? -1 : 1
}
