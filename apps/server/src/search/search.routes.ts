import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { deleteSavedSearch, listSavedSearches, saveSearch } from './save-search.ts'

export function searchRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listSavedSearches, ({ reader }) => listSavedSearches(services, reader))
	serve(app, contract.saveSearch, ({ reader, body }) => saveSearch(services, reader, body))
	serve(app, contract.deleteSavedSearch, ({ reader, params }) => deleteSavedSearch(services, reader, params.searchId))
}
