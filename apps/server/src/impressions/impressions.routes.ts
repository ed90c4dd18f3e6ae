import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { myImpressions } from './my-impressions.ts'
import { readImpression } from './read-impression.ts'
import { revealImpression } from './reveal-impression.ts'
import { sealImpression } from './seal-impression.ts'

export function impressionRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.sealImpression, ({ reader, params, body }) =>
		sealImpression(services, reader, params.caseId, body.candidates),
	)
	serve(app, contract.readImpression, ({ reader, params }) => readImpression(services, reader, params.caseId))
	serve(app, contract.revealImpression, ({ reader, params }) => revealImpression(services, reader, params.caseId))
	serve(app, contract.myImpressions, ({ reader }) => myImpressions(services, reader))
}
