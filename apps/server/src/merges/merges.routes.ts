import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { mergeConcepts } from './merge-concepts.ts'
import { undoMerge } from './undo-merge.ts'

export function mergeRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.mergeConcepts, ({ reader, params, body }) => mergeConcepts(services, reader, params.caseId, body))
	serve(app, contract.undoMerge, ({ reader, params }) => undoMerge(services, reader, params))
}
