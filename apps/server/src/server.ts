import type { FastifyInstance } from 'fastify'
import { auditRoutes } from './audit/index.ts'
import { boardRoutes } from './board/index.ts'
import { caseRoutes } from './cases/cases.routes.ts'
import { dangerRoutes } from './dangers/index.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { dicomwebRoutes } from './dicomweb/index.ts'
import { dutyRoutes } from './duty/index.ts'
import { eventRoutes } from './events/events.routes.ts'
import { flagRoutes } from './flags/index.ts'
import { followRoutes } from './follows/index.ts'
import { groupRoutes } from './groups/index.ts'
import { healthRoutes } from './http/health.routes.ts'
import { measure } from './http/metrics.ts'
import { newApp } from './http/new-app.ts'
import { describeApi } from './http/openapi.ts'
import { KnownPaths, refuseUnknown } from './http/unknown-routes.ts'
import { opensPage, serveWebApp } from './http/web-app.ts'
import { impressionRoutes } from './impressions/index.ts'
import { laneRoutes } from './lanes/index.ts'
import { learningRoutes } from './learning/learning.routes.ts'
import { mergeRoutes } from './merges/index.ts'
import { opinionRoutes } from './opinions/opinions.routes.ts'
import { outcomeRoutes } from './outcomes/outcomes.routes.ts'
import { pageRoutes } from './pages/pages.routes.ts'
import { pagingRoutes } from './paging/paging.routes.ts'
import { peopleRoutes } from './people/index.ts'
import { recordRoutes } from './records/records.routes.ts'
import { routingRoutes } from './routing/index.ts'
import { searchRoutes } from './search/index.ts'
import type { Services } from './services.ts'
import { sharingRoutes } from './sharing/index.ts'

/** The whole server, ready to listen. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
	const app = await newApp(services)
	const paths = new KnownPaths(app)
	const metrics = measure(app)
	await describeApi(app)
	healthRoutes(app, services, metrics)
	addFeatures(app, services)

	await serveWebApp(app, services.config)
	app.setNotFoundHandler((request, reply) => {
		if (app.hasReplyDecorator('sendFile') && opensPage(request)) return reply.sendFile('index.html')
		return refuseUnknown(paths, request, reply)
	})
	return app
}

/** Every feature's routes, one line each. */
function addFeatures(app: FastifyInstance, services: Services): void {
	peopleRoutes(app, services)
	groupRoutes(app, services)
	caseRoutes(app, services)
	searchRoutes(app, services)
	laneRoutes(app, services)
	boardRoutes(app, services)
	opinionRoutes(app, services)
	mergeRoutes(app, services)
	impressionRoutes(app, services)
	dangerRoutes(app, services)
	outcomeRoutes(app, services)
	routingRoutes(app, services)
	learningRoutes(app, services)
	recordRoutes(app, services)
	pagingRoutes(app, services)
	dicomwebRoutes(app, services)
	dutyRoutes(app, services)
	eventRoutes(app, services)
	flagRoutes(app, services)
	followRoutes(app, services)
	sharingRoutes(app, services)
	auditRoutes(app, services)
	demoRoutes(app, services)
	pageRoutes(app, services)
}
