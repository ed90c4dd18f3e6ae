import { Readable } from 'node:stream'
import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { admit, readerOf } from '../http/admit.ts'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { exportAudit } from './export-audit.ts'
import { listAudit } from './list-audit.ts'
import { verifyAudit } from './verify-audit.ts'

export function auditRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listAudit, ({ reader, query }) => listAudit(services, reader, query))
	serve(app, contract.verifyAudit, ({ reader }) => verifyAudit(services, reader))
	exportRoute(app, services)
}

const ExportQuery = z.strictObject({ from: contract.Time.optional(), to: contract.Time.optional() })

/** Not JSON but a line for each event, as it is read: therefore not an endpoint of the contracts. */
function exportRoute(app: FastifyInstance, services: Services): void {
	app.get(
		'/api/audit/export',
		{
			exposeHeadRoute: false,
			onRequest: admit('auditor'),
			config: { problems: ['not-permitted'] },
			schema: {
				summary: 'The audit as FHIR R4 AuditEvents, one to a line (application/fhir+ndjson), in the order of the chain',
				tags: ['audit'],
				querystring: ExportQuery,
			},
		},
		async (request, reply) => {
			const { from, to } = ExportQuery.parse(request.query)
			const lines = await exportAudit(services, readerOf(request), {
				from: from === undefined ? undefined : new Date(from),
				to: to === undefined ? undefined : new Date(to),
			})
			return reply
				.type('application/fhir+ndjson')
				.header('content-disposition', 'attachment; filename="audit.ndjson"')
				.header('cache-control', 'no-store')
				.send(Readable.from(lines))
		},
	)
}
