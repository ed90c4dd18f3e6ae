import type { CaseId, GroupId, Lane, PageReason, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'
import { contactOf, isChannelOn, leavesAt, settingsOf } from './choose-channels.ts'
import {
	type AddressRow,
	addressesOfPeople,
	insertPages,
	laneOfPostedCase,
	type NewPage,
	type PersonToPage,
	peopleToPage,
	robotsOf,
} from './paging.queries.ts'
import { queueOf } from './queue.ts'

/** Whom to tell of which case, and why. Whoever calls has made sure that they may know of it. */
interface Notice {
	readonly reason: PageReason
	readonly caseId: CaseId
	readonly personIds?: readonly PersonId[]
	/** Its robots are told. Its members are not, unless they are among `personIds`. */
	readonly groupId?: GroupId | undefined
	/** Tells apart what is told of one case for one reason: the rung of the ladder, the number of the answer. */
	readonly rung?: number
	readonly at: Date
}

/**
 * Writes down, in the transaction of what happened, that people are to be told of a case: one page for each person and
 * each of his channels that are on, and one for each robot of the group. The screen is told at commit, the courier sends
 * the rest, those of a lane in its quiet hours when these are over. Called twice, it is one page.
 */
export async function notify(
	tx: Transaction<Tables>,
	services: Pick<Services, 'config'>,
	notice: Notice,
): Promise<void> {
	const { caseId, personIds = [], groupId, at } = notice
	const siteTimeZone = services.config.timeZone
	const lane = await laneOfPostedCase(tx, caseId)
	if (lane === undefined) return
	const people = await peopleToPage(tx, personIds)
	const addresses = Map.groupBy(await addressesOfPeople(tx, personIds), (address) => address.person_id)
	const robots = groupId === undefined ? [] : await robotsOf(tx, groupId)

	const made = await insertPages(tx, [
		...people.flatMap((person) => pagesTo(person, addresses.get(person.id) ?? [], { ...notice, lane, siteTimeZone })),
		...robots.map((robot) => pageToRobot(robot, { ...notice, lane, siteTimeZone })),
	])
	for (const { id: pageId, channel, person_id } of made) {
		if (channel === 'screen' && person_id !== null)
			await announce(tx, 'paged', { caseId, personId: person_id, pageId, at })
	}
}

interface LaneNotice extends Notice {
	readonly lane: Lane
	readonly siteTimeZone: string
}

function pagesTo(person: PersonToPage, addresses: readonly AddressRow[], notice: LaneNotice): NewPage[] {
	const settings = settingsOf(person.chosen)
	const leaves = leavesAt(settings, notice)
	const onScreen = pageOf(notice, { person_id: person.id, channel: 'screen', queue: 'screen', next_try_at: notice.at })
	const others = [...addresses, ...contactOf(person, addresses)]
		.filter(({ channel }) => isChannelOn(settings, notice.reason, channel))
		.map(({ id, channel, destination }) =>
			pageOf(notice, {
				person_id: person.id,
				channel,
				address_id: id,
				queue: queueOf(channel, destination),
				next_try_at: leaves,
			}),
		)
	// The screen is told at commit: there is nothing left to do.
	return [{ ...onScreen, state: 'sent', sent_at: notice.at }, ...others]
}

/** A group has no hours of its own: its robots keep those of everybody. */
function pageToRobot(robot: AddressRow, notice: LaneNotice): NewPage {
	const { id, group_id, channel, destination } = robot
	return pageOf(notice, {
		group_id,
		channel,
		address_id: id,
		queue: queueOf(channel, destination),
		next_try_at: leavesAt({}, notice),
	})
}

function pageOf(
	{ reason, caseId, rung = 0, at }: Notice,
	to: Pick<NewPage, 'channel' | 'queue' | 'next_try_at' | 'person_id' | 'group_id' | 'address_id'>,
): NewPage {
	return { id: newId(at), case_id: caseId, reason, rung, state: 'waiting', created_at: at, ...to }
}
