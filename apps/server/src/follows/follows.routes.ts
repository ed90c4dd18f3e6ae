import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { follow, mute } from './change-follows.ts'
import { deleteMark } from './follows.queries.ts'
import { listFollows } from './list-follows.ts'

export function followRoutes(app: FastifyInstance, services: Services): void {
	const { database } = services
	serve(app, contract.listFollows, ({ reader }) => listFollows(services, reader))
	serve(app, contract.follow, ({ reader, params }) => follow(services, reader, params))
	serve(app, contract.unfollow, ({ reader, params }) =>
		deleteMark(database, 'follow', { ...params, personId: reader.id }),
	)
	serve(app, contract.mute, ({ reader, params }) => mute(services, reader, params))
	serve(app, contract.unmute, ({ reader, params }) => deleteMark(database, 'mute', { ...params, personId: reader.id }))
}
