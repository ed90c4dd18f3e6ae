import * as contract from '@readroom/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { listBoardKeys } from './board.queries.ts'
import { boardKeyOf, makeBoardKey, revokeBoardKey } from './board-keys.ts'
import { readBoard } from './read-board.ts'

export function boardRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.readBoard, ({ reader, request }) => readBoard(services, { reader, key: keyOf(request) }))
	serve(app, contract.listBoardKeys, async () => {
		return { items: (await listBoardKeys(services.database)).map(boardKeyOf), next: null }
	})
	serve(app, contract.makeBoardKey, ({ reader, body }) => makeBoardKey(services, reader, body.name))
	serve(app, contract.revokeBoardKey, ({ reader, params }) => revokeBoardKey(services, reader, params.keyId))
}

function keyOf({ headers }: FastifyRequest): string | undefined {
	const key = headers[contract.BOARD_KEY_HEADER]
	return typeof key === 'string' ? key : undefined
}
