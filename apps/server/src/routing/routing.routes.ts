import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { acknowledgeCriticalValue } from './acknowledge-critical-value.ts'
import { claimCase } from './claim-case.ts'
import { flagCriticalValue } from './flag-critical-value.ts'
import { mentionReaders } from './mention-readers.ts'
import { noteActivity } from './note-activity.ts'
import { releaseClaim } from './release-claim.ts'
import { showRouting } from './show-routing.ts'

export function routingRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.showRouting, ({ reader, params }) => showRouting(services, reader, params.caseId))
	serve(app, contract.claimCase, ({ reader, params, body }) => claimCase(services, reader, params.caseId, body))
	serve(app, contract.releaseClaim, ({ reader, params }) => releaseClaim(services, reader, params.caseId))
	serve(app, contract.noteActivity, ({ reader, body }) => noteActivity(services, reader, body))
	serve(app, contract.flagCriticalValue, ({ reader, params, body }) =>
		flagCriticalValue(services, reader, params.caseId, body),
	)
	serve(app, contract.acknowledgeCriticalValue, ({ reader, params, body }) =>
		acknowledgeCriticalValue(services, reader, params, body.action),
	)
	serve(app, contract.mentionReaders, ({ reader, params, body }) =>
		mentionReaders(services, reader, params.caseId, body),
	)
}
