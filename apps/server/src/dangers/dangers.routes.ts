import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { listDanger, unlistDanger } from './change-dangers.ts'
import { listDangers } from './list-dangers.ts'

export function dangerRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listDangers, () => listDangers(services))
	serve(app, contract.listDanger, ({ reader, params }) => listDanger(services, reader, params.code))
	serve(app, contract.unlistDanger, ({ reader, params }) => unlistDanger(services, reader, params.code))
}
