import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { myFeedback } from './my-feedback.ts'
import { myRecord } from './my-record.ts'
import { readFeedback } from './read-feedback.ts'
import { readOutcome } from './read-outcome.ts'
import { recordOutcome } from './record-outcome.ts'

export function outcomeRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.recordOutcome, ({ reader, params, body }) => recordOutcome(services, reader, params.caseId, body))
	serve(app, contract.readOutcome, ({ reader, params }) => readOutcome(services, reader, params.caseId))
	serve(app, contract.readFeedback, ({ reader, params }) => readFeedback(services, reader, params.caseId))
	serve(app, contract.myRecord, ({ reader }) => myRecord(services, reader))
	serve(app, contract.myFeedback, ({ reader, query }) => myFeedback(services, reader, query))
}
