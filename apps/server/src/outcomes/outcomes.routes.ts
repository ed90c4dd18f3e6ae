import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { listDueOutcomes } from './list-due-outcomes.ts'
import { myFeedback } from './my-feedback.ts'
import { placeMark } from './place-mark.ts'
import { readFeedback } from './read-feedback.ts'
import { readOutcome } from './read-outcome.ts'
import { recordOutcome } from './record-outcome.ts'
import { removeMark } from './remove-mark.ts'
import { sayLost } from './say-lost.ts'
import { sayStillPending } from './say-still-pending.ts'

export function outcomeRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.recordOutcome, ({ reader, params, body }) => recordOutcome(services, reader, params.caseId, body))
	serve(app, contract.readOutcome, ({ reader, params }) => readOutcome(services, reader, params.caseId))
	serve(app, contract.placeMark, ({ reader, params, body }) => placeMark(services, reader, params.caseId, body))
	serve(app, contract.removeMark, ({ reader, params }) => removeMark(services, reader, params.caseId, params.markId))
	serve(app, contract.listDueOutcomes, ({ reader }) => listDueOutcomes(services, reader))
	serve(app, contract.sayStillPending, ({ reader, params }) => sayStillPending(services, reader, params.caseId))
	serve(app, contract.sayLost, ({ reader, params, body }) => sayLost(services, reader, params.caseId, body.reason))
	serve(app, contract.readFeedback, ({ reader, params }) => readFeedback(services, reader, params.caseId))
	serve(app, contract.myFeedback, ({ reader, query }) => myFeedback(services, reader, query))
}
