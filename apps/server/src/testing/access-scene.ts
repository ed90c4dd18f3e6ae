import type { SessionId } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import { newId } from '../ids.ts'
import { placesOf } from './api-walk.ts'
import { draftCase, opinion, postedCase } from './cases.ts'
import type { Ward, WardPerson } from './ward.ts'

/** Who calls in the access table, in the order of its columns. */
export const ROLES = [
	'stranger',
	'waiting',
	'suspended',
	'elsewhere',
	'guest',
	'reader',
	'poster',
	'hospital-admin',
	'system-admin',
	'auditor',
] as const
export type Role = (typeof ROLES)[number]

/** What the case of a scene is. `answered` is open, and its reader and another have answered; a closed one was that before. */
export type SceneState = 'draft' | 'open' | 'answered' | 'closed'

/** A case posted to a group of its poster, and the people of the access table around it, made as they are asked for. */
export interface AccessScene {
	/** What stands for `{name}` in paths, queries and bodies of the table. */
	readonly values: Readonly<Record<string, string>>
	/** An answer that has one of these in it names the case. */
	readonly names: readonly string[]
	/** API token of that person; undefined for the stranger. */
	tokenOf(role: Role): Promise<string | undefined>
}

let sceneCount = 0

export async function accessScene(ward: Ward, state: SceneState): Promise<AccessScene> {
	const number = ++sceneCount
	const home = `县医院${number}`
	const poster = await ward.person({ hospital: home })
	const group = await poster.call(contract.createGroup, { body: { name: `小组${number}` } })
	const draft = { visibility: 'group', groupId: group.id, complaint: `腹痛之${number}` } as const
	const readingCase = await (state === 'draft' ? draftCase : postedCase)(ward, poster, draft)
	const places = await placesOf(ward, readingCase)
	const joining = await ward.person({ hospital: home, verification: 'waiting' })
	const member = await ward.person({ hospital: home })
	await addToGroup(poster, group.id, member, 'member')

	const shared = state === 'draft' ? {} : await plantShare(poster, readingCase.id)
	const duty = await plantDuty(poster, member, group.id)
	const paging = await plantPaging(ward, poster, group.id)
	const search = await poster.call(contract.saveSearch, { body: { name: '胸痛', filter: { q: '胸痛' } } })

	const people = new Map<Role, Promise<WardPerson>>([['poster', Promise.resolve(poster)]])
	async function personOf(role: Exclude<Role, 'stranger'>): Promise<WardPerson> {
		const person = people.get(role) ?? newPerson(ward, poster, { role, home, groupId: group.id })
		people.set(role, person)
		return person
	}
	const answers =
		state === 'answered' || state === 'closed'
			? await plantAnswers(ward, { poster, readers: [member, await personOf('reader')], readingCase, state })
			: {}
	return {
		values: {
			...places,
			...answers,
			...duty,
			...paging,
			...shared,
			groupId: group.id,
			searchId: search.id,
			/** Waits for verification in the hospital of the poster. */
			personId: joining.id,
			/** Is in the group already. */
			memberId: member.id,
			/** Nobody has it yet. */
			newContact: `newcomer${number}@ward.test`,
			sessionId: await sessionOf(ward, poster),
			tokenId: poster.reader.credential.id,
			frame: '1',
			frames: '1',
		},
		names: [readingCase.id, draft.complaint, places['study'] ?? readingCase.id],
		async tokenOf(role) {
			return role === 'stranger' ? undefined : (await personOf(role)).token
		},
	}
}

async function plantShare(poster: WardPerson, caseId: contract.CaseId): Promise<Record<'shareId', string>> {
	const { share } = await poster.call(contract.makeShare, { params: { caseId }, body: {} })
	return { shareId: share.id }
}

/** A shift of the poster, one that another member offers to everybody on the roster, and an address of the poster's calendar. */
async function plantDuty(
	poster: WardPerson,
	member: WardPerson,
	roster: contract.GroupId,
): Promise<Record<'shiftId' | 'swapId' | 'calendarId' | 'secret', string>> {
	const shiftOn = async (day: string, { id: personId }: WardPerson) => {
		const shift = { personId, organs: [], startsAt: `${day}T10:00:00Z`, endsAt: `${day}T20:00:00Z` }
		const { shiftIds } = await poster.call(contract.addShifts, { params: { roster }, body: { shift } })
		return contract.ShiftId.parse(shiftIds[0])
	}
	const params = { shiftId: await shiftOn('2030-01-01', member) }
	const { id: swapId } = await member.call(contract.offerShift, { params, body: { toPersonId: null } })
	const { id: calendarId, path } = await poster.call(contract.makeDutyCalendar, { body: { shows: 'mine' } })
	return { shiftId: await shiftOn('2030-01-02', poster), swapId, calendarId, secret: path.split('/').at(-2) ?? '' }
}

/** An address of the poster, a robot of the group, and a notice that was sent to try the poster's contact. */
async function plantPaging(
	{ services }: Ward,
	poster: WardPerson,
	groupId: contract.GroupId,
): Promise<Record<'addressId' | 'robotId' | 'pageId', string>> {
	const body = { channel: 'webhook', destination: 'https://127.0.0.1.invalid/1' } as const
	const { id: addressId } = await poster.call(contract.addAddress, { body })
	const { id: robotId } = await poster.call(contract.addRobot, { params: { groupId }, body })
	await poster.call(contract.tryAddress, { body: { addressId: null } })
	const { id: pageId } = await services.database
		.selectFrom('page')
		.select('id')
		.where('person_id', '=', poster.id)
		.where('reason', '=', 'test')
		.executeTakeFirstOrThrow()
	return { addressId, robotId, pageId }
}

/** Answers, with what may hang on them: ids of an opinion, a critical value, a merge of two concepts, and once closed of a mark. */
async function plantAnswers(
	ward: Ward,
	planted: {
		poster: WardPerson
		readers: readonly WardPerson[]
		readingCase: contract.ReadingCase
		state: 'answered' | 'closed'
	},
): Promise<Record<string, string>> {
	const { poster, readers, readingCase, state } = planted
	const params = { caseId: readingCase.id }
	const flagged = await readers[0]?.call(contract.flagCriticalValue, { params, body: { kind: 'perforation' } })
	const [first] = await Promise.all(
		readers.map((reader) => reader.call(contract.postOpinion, { params, body: opinion(['K35.2']) })),
	)
	if (first === undefined || flagged === undefined) throw new Error('somebody has answered')
	const diagnosis = { system: 'ICD-10', code: 'K35.3' } as const
	const body = { conceptId: 'ICD-10:K35.2', into: diagnosis }
	const ids = {
		opinionId: first.id,
		criticalValueId: flagged.id,
		mergeId: (await poster.call(contract.mergeConcepts, { params, body })).id,
	}
	const flag = { target: 'case', targetId: readingCase.id, reason: 'wrong' } as const
	await readers[0]?.call(contract.raiseFlag, { params, body: flag })
	if (state === 'answered') return ids
	await poster.call(contract.recordOutcome, { params, body: { diagnosis, evidence: 'pathology' } })
	await poster.call(contract.setDiscrepancy, { params: { ...params, opinionId: first.id }, body: { code: '2b' } })
	await readers[0]?.call(contract.shareMyRecord, { body: { isShared: true } })
	return { ...ids, markId: await markOn(ward, poster, readingCase) }
}

async function markOn(ward: Ward, poster: WardPerson, readingCase: contract.ReadingCase): Promise<string> {
	const { series, instance } = await placesOf(ward, readingCase)
	const mark = await poster.call(contract.placeMark, {
		params: { caseId: readingCase.id },
		body: {
			seriesInstanceUid: contract.SeriesInstanceUid.parse(series),
			sopInstanceUid: contract.SopInstanceUid.parse(instance),
			frameNumber: 1,
			sliceNumber: 1,
			imagePointPx: { column: 1, row: 1 },
		},
	})
	return mark.id
}

async function sessionOf({ services }: Ward, { id }: WardPerson): Promise<SessionId> {
	const now = services.clock.now()
	const sessionId = newId<SessionId>(now)
	await services.database
		.insertInto('session')
		.values({
			id: sessionId,
			person_id: id,
			secret_sha256: Buffer.from(sessionId),
			device: 'Chrome',
			created_at: now,
			last_used_at: now,
			expires_at: new Date(now.getTime() + 60_000),
		})
		.execute()
	return sessionId
}

async function newPerson(
	ward: Ward,
	poster: WardPerson,
	{ role, home, groupId }: { role: Role; home: string; groupId: contract.GroupId },
): Promise<WardPerson> {
	const isAtHome = ['waiting', 'suspended', 'hospital-admin'].includes(role)
	const person = await ward.person({
		hospital: isAtHome ? home : '省医院',
		verification: role === 'waiting' || role === 'suspended' ? role : 'verified',
		isHospitalAdmin: role === 'hospital-admin',
		isSystemAdmin: role === 'system-admin',
		isAuditor: role === 'auditor',
	})
	if (role === 'guest') await addToGroup(poster, groupId, person, 'guest')
	if (role === 'reader') await addToGroup(poster, groupId, person, 'member')
	return person
}

async function addToGroup(
	poster: WardPerson,
	groupId: contract.GroupId,
	{ id: personId }: WardPerson,
	role: contract.GroupRole,
): Promise<void> {
	await poster.call(contract.setGroupMember, { params: { groupId, personId }, body: { role } })
}
