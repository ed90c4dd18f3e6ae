import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { caseTimeline } from './case-timeline.ts'
import { changeCase } from './change-case.ts'
import { createCase } from './create-case.ts'
import { findDuplicates } from './find-duplicates.ts'
import { giveReceipt } from './give-receipt.ts'
import { listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { postCase } from './post-case.ts'
import { setCaseStudies } from './set-case-studies.ts'
import { withdrawCase } from './withdraw-case.ts'

export function caseRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.createCase, ({ reader, body }) => createCase(services, reader, body))
	serve(app, contract.listCases, ({ reader, query }) => listCases(services, reader, query))
	serve(app, contract.findDuplicates, ({ reader, body }) => findDuplicates(services, reader, body.fingerprints))
	serve(app, contract.openCase, ({ reader, params }) => openCase(services, reader, params.caseId))
	serve(app, contract.changeCase, ({ reader, params, body }) => changeCase(services, reader, params.caseId, body))
	serve(app, contract.setCaseStudies, ({ reader, params, body }) =>
		setCaseStudies(services, reader, params.caseId, body.studies),
	)
	serve(app, contract.postCase, ({ reader, params }) => postCase(services, reader, params.caseId))
	serve(app, contract.withdrawCase, ({ reader, params }) => withdrawCase(services, reader, params.caseId))
	serve(app, contract.giveReceipt, ({ reader, params, body }) =>
		giveReceipt(services, reader, params.caseId, body.action),
	)
	serve(app, contract.caseTimeline, ({ reader, params }) => caseTimeline(services, reader, params.caseId))
}
