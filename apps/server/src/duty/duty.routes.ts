import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { admit, readerOf } from '../http/admit.ts'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { becomeAvailable, endAvailability } from './change-availability.ts'
import { addShifts, changeShift, removeShifts, restoreShifts } from './change-shifts.ts'
import { listDutyCalendars, makeDutyCalendar, readDutyCalendar, revokeDutyCalendar } from './duty-calendars.ts'
import { handOver } from './hand-over.ts'
import { importRoster, previewImport } from './import-roster.ts'
import { acceptSwap, endSwap, offerShift } from './offer-shift.ts'
import { listRosters, rosterPeople } from './roster-for-reader.ts'
import { setSkills } from './set-skills.ts'
import { dutyNow, myDuty } from './show-duty.ts'
import { exportRosterCsv, listShifts } from './show-shift.ts'

export function dutyRoutes(app: FastifyInstance, services: Services): void {
	readerRoutes(app, services)
	rosterRoutes(app, services)
	swapRoutes(app, services)
	importRoutes(app, services)
	calendarRoutes(app, services)
	tableRoute(app, services)
	subscriptionRoute(app, services)
}

function readerRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.dutyNow, ({ reader }) => dutyNow(services, reader))
	serve(app, contract.myDuty, ({ reader }) => myDuty(services.database, reader, services.clock.now()))
	serve(app, contract.becomeAvailable, ({ reader, body }) => becomeAvailable(services, reader, body))
	serve(app, contract.endAvailability, ({ reader }) => endAvailability(services, reader))
	serve(app, contract.handOver, ({ reader }) => handOver(services, reader))
	serve(app, contract.setSkills, ({ reader, body }) => setSkills(services, reader, body))
}

function rosterRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listRosters, ({ reader }) => listRosters(services, reader))
	serve(app, contract.listShifts, ({ reader, params, query }) => listShifts(services, reader, params.roster, query))
	serve(app, contract.rosterPeople, ({ reader, params, query }) =>
		rosterPeople(services, reader, params.roster, query.q),
	)
	serve(app, contract.addShifts, ({ reader, params, body }) => addShifts(services, reader, params.roster, body))
	serve(app, contract.changeShift, ({ reader, params, body }) => changeShift(services, reader, params.shiftId, body))
	serve(app, contract.removeShifts, ({ reader, params, body }) =>
		removeShifts(services, reader, params.roster, body.shiftIds),
	)
	serve(app, contract.restoreShifts, ({ reader, params, body }) =>
		restoreShifts(services, reader, params.roster, body.shiftIds),
	)
}

function swapRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.offerShift, ({ reader, params, body }) =>
		offerShift(services, reader, params.shiftId, body.toPersonId),
	)
	serve(app, contract.acceptSwap, ({ reader, params }) => acceptSwap(services, reader, params.swapId))
	serve(app, contract.endSwap, ({ reader, params }) => endSwap(services, reader, params.swapId))
}

function importRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.previewImport, ({ reader, params, body }) => previewImport(services, reader, params.roster, body))
	serve(app, contract.importRoster, ({ reader, params, body }) => importRoster(services, reader, params.roster, body))
}

function calendarRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listDutyCalendars, ({ reader }) => listDutyCalendars(services, reader))
	serve(app, contract.makeDutyCalendar, ({ reader, body }) => makeDutyCalendar(services, reader, body.shows))
	serve(app, contract.revokeDutyCalendar, ({ reader, params }) =>
		revokeDutyCalendar(services, reader, params.calendarId),
	)
}

const TableParams = z.object({ roster: contract.RosterName })
const TableQuery = z.object({ from: contract.Time, to: contract.Time, timeZone: contract.TimeZone })

/** No JSON, therefore not an endpoint of the contracts; neither is the next one. */
function tableRoute(app: FastifyInstance, services: Services): void {
	app.get(
		'/api/duty/rosters/:roster/shifts.csv',
		{
			onRequest: admit('verified'),
			config: { problems: ['group-not-found'] },
			schema: {
				summary: 'Shifts of a roster as a table for spreadsheets, CSV, times as the clocks of a time zone show them',
				tags: ['duty'],
				params: TableParams,
				querystring: TableQuery,
			},
		},
		async (request, reply) => {
			const { roster } = TableParams.parse(request.params)
			const table = await exportRosterCsv(services, readerOf(request), roster, TableQuery.parse(request.query))
			return reply
				.type('text/csv; charset=utf-8')
				.header('content-disposition', 'attachment; filename="duty.csv"')
				.header('cache-control', 'no-store')
				.send(table)
		},
	)
}

const SubscriptionParams = z.object({ secret: z.string().max(100) })

function subscriptionRoute(app: FastifyInstance, services: Services): void {
	app.get(
		'/api/duty/calendars/:secret/duty.ics',
		{
			config: { problems: ['not-found'], isOpenToAnyone: true },
			schema: {
				summary: 'Shifts as a calendar (RFC 5545) for whoever has its secret address; nothing of any case',
				tags: ['duty'],
				params: SubscriptionParams,
			},
		},
		async (request, reply) => {
			const { secret } = SubscriptionParams.parse(request.params)
			const calendar = await readDutyCalendar(services, secret)
			return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, max-age=300').send(calendar)
		},
	)
}
