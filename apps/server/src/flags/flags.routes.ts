import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { decideFlags } from './decide-flags.ts'
import { listFlagged, listOwn } from './list-flagged.ts'
import { raiseFlag } from './raise-flag.ts'

export function flagRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.raiseFlag, ({ reader, params, body }) =>
		raiseFlag(services, reader, { ...body, caseId: params.caseId }),
	)
	serve(app, contract.listFlagged, ({ reader, query }) => listFlagged(services, reader, query))
	serve(app, contract.decideFlags, ({ reader, params, body }) => decideFlags(services, reader, params, body))
	serve(app, contract.listOwnFlags, ({ reader }) => listOwn(services, reader))
}
