import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { becomeAvailable, endAvailability } from './change-availability.ts'
import { setSkills } from './set-skills.ts'
import { dutyNow, myDuty } from './show-duty.ts'

export function dutyRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.dutyNow, ({ reader }) => dutyNow(services, reader))
	serve(app, contract.myDuty, ({ reader }) => myDuty(services.database, reader, services.clock.now()))
	serve(app, contract.becomeAvailable, ({ reader, body }) => becomeAvailable(services, reader, body))
	serve(app, contract.endAvailability, ({ reader }) => endAvailability(services, reader))
	serve(app, contract.setSkills, ({ reader, body }) => setSkills(services, reader, body))
}
