import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import { Throttle } from '../people/index.ts'
import type { Services } from '../services.ts'
import { addAddress, removeAddress } from './change-addresses.ts'
import { addRobot, listRobots, removeRobot } from './change-robots.ts'
import { listOutbox } from './list-outbox.ts'
import { keepChosen } from './paging.queries.ts'
import { readNotices } from './read-notices.ts'
import { redeliverPage } from './redeliver-page.ts'
import { tryAddress, tryRobot } from './try-address.ts'

/** Enough to set up every address one has. */
const FREE_TRIES = 10

export function pagingRoutes(app: FastifyInstance, services: Services): void {
	const tries = new Throttle({ freeTries: FREE_TRIES })

	serve(app, contract.readNotices, ({ reader }) => readNotices(services, reader))
	serve(app, contract.changeNotices, ({ reader, body }) => keepChosen(services.database, reader.id, body))
	serve(app, contract.addAddress, ({ reader, body }) => addAddress(services, reader, body))
	serve(app, contract.removeAddress, ({ reader, params }) => removeAddress(services, reader, params.addressId))
	serve(app, contract.tryAddress, ({ reader, body }) => tryAddress(services, tries, reader, body.addressId))

	serve(app, contract.listRobots, ({ reader, params }) => listRobots(services, reader, params.groupId))
	serve(app, contract.addRobot, ({ reader, params, body }) => addRobot(services, reader, params.groupId, body))
	serve(app, contract.removeRobot, ({ reader, params }) => removeRobot(services, reader, params))
	serve(app, contract.tryRobot, ({ reader, params }) => tryRobot(services, tries, reader, params))

	serve(app, contract.listOutbox, ({ reader, query }) => listOutbox(services, reader, query))
	serve(app, contract.redeliverPage, ({ reader, params }) => redeliverPage(services, reader, params.pageId))
}
