import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { admit, readerOf } from '../http/admit.ts'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { caseTimeline } from './case-timeline.ts'
import { changeCase } from './change-case.ts'
import { createCase } from './create-case.ts'
import { findDuplicates } from './find-duplicates.ts'
import { giveReceipt } from './give-receipt.ts'
import { listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { postAddendum } from './post-addendum.ts'
import { postCase } from './post-case.ts'
import { setCaseStudies } from './set-case-studies.ts'
import { showPreview } from './show-preview.ts'
import { widenVisibility } from './widen-visibility.ts'
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
	serve(app, contract.postAddendum, ({ reader, params, body }) => postAddendum(services, reader, params.caseId, body))
	serve(app, contract.widenVisibility, ({ reader, params, body }) =>
		widenVisibility(services, reader, params.caseId, body),
	)
	serve(app, contract.caseTimeline, ({ reader, params }) => caseTimeline(services, reader, params.caseId))
	previewRoute(app, services)
}

const PreviewParams = z.object({ caseId: contract.CaseId, series: contract.SeriesInstanceUid })

const DAY_SECONDS = 24 * 60 * 60

/** The pictures that lists and cases name: no JSON, therefore not an endpoint of the contracts. */
function previewRoute(app: FastifyInstance, services: Services): void {
	app.get(
		'/api/cases/:caseId/previews/:series',
		{
			onRequest: admit('person'),
			config: { problems: ['case-not-found'] },
			schema: {
				summary: 'A small picture of a series of a case, WebP',
				tags: ['cases'],
				params: PreviewParams,
				querystring: z.object({
					made: z.string().optional().describe('When it was made: another address for another picture'),
				}),
			},
		},
		async (request, reply) => {
			const { caseId, series } = PreviewParams.parse(request.params)
			const preview = await showPreview(services, readerOf(request), { caseId, seriesInstanceUid: series })
			return reply
				.type('image/webp')
				.headers({
					// It is kept for the session that asked; signing out clears what browsers keep.
					'cache-control': `private, max-age=${DAY_SECONDS}, immutable`,
					vary: 'cookie, authorization',
					'x-content-type-options': 'nosniff',
				})
				.send(preview)
		},
	)
}
