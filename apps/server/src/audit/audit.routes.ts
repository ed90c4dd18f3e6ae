import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { listAudit } from './list-audit.ts'
import { verifyAudit } from './verify-audit.ts'

export function auditRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listAudit, ({ reader, query }) => listAudit(services, reader, query))
	serve(app, contract.verifyAudit, ({ reader }) => verifyAudit(services, reader))
}
