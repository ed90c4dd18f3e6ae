import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { clearShareCookie, setShareCookie } from '../http/credentials.ts'
import { serve } from '../http/serve.ts'
import { Throttle } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listLooks, listShares, revokeShare } from './list-shares.ts'
import { makeShare } from './make-share.ts'
import { openShare } from './open-share.ts'
import { readShared } from './read-shared.ts'
import { endView } from './sharing.queries.ts'

/** A ward round may open one link together, from behind one address. */
const FREE_FAILURES = 20

export function sharingRoutes(app: FastifyInstance, services: Services): void {
	const { config, database, clock } = services
	const failures = new Throttle({ freeTries: FREE_FAILURES })

	serve(app, contract.makeShare, ({ reader, params, body }) => makeShare(services, reader, params.caseId, body))
	serve(app, contract.listShares, ({ reader, params }) => listShares(services, reader, params.caseId))
	serve(app, contract.revokeShare, ({ reader, params }) => revokeShare(services, reader, params))
	serve(app, contract.listLooks, ({ reader, params }) => listLooks(services, reader, params.caseId))
	serve(app, contract.openShare, async ({ reader, body, address, reply }) => {
		const { shared, ...view } = await openShare(services, failures, body, { reader, address })
		setShareCookie(reply, config, view)
		return shared
	})
	serve(app, contract.readShared, ({ reader, request }) => readShared(services, request.shareViewer, reader))
	serve(app, contract.leaveShared, async ({ request, reply }) => {
		if (request.shareViewer !== undefined) await endView(database, request.shareViewer.viewId, clock.now())
		clearShareCookie(reply, config)
	})
}
