import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { decideDiscrepancy } from './decide-discrepancy.ts'
import { listLearning } from './list-learning.ts'
import { listReviewedOpinions } from './list-reviewed-opinions.ts'
import { setDiscrepancy } from './set-discrepancy.ts'
import { setMissKind } from './set-miss-kind.ts'

export function learningRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listReviewedOpinions, ({ reader, params }) =>
		listReviewedOpinions(services, reader, params.caseId),
	)
	serve(app, contract.setMissKind, ({ reader, params, body }) => setMissKind(services, reader, { ...params, ...body }))
	serve(app, contract.setDiscrepancy, ({ reader, params, body }) =>
		setDiscrepancy(services, reader, { ...params, ...body }),
	)
	serve(app, contract.listLearning, ({ reader }) => listLearning(services, reader))
	serve(app, contract.decideDiscrepancy, ({ reader, params, body }) =>
		decideDiscrepancy(services, reader, params.opinionId, body.code),
	)
}
