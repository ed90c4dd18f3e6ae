import { demoAccounts } from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { listDemoAccounts } from './list-demo-accounts.ts'

export function demoRoutes(app: FastifyInstance, services: Services): void {
	serve(app, demoAccounts, () => listDemoAccounts(services))
}
