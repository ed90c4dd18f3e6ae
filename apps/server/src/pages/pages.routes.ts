import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CaseId, type ReadingCase } from '@readroom/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { openCase } from '../cases/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'

/** Where the built page leaves room for what it is about. */
const PLACE = '<!--case-page-->'

/**
 * The page of a case carries the case, so that its first picture needs one round trip less. Whoever may not see the
 * case gets the page without it, and the app says what to do.
 */
export function pageRoutes(app: FastifyInstance, services: Services): void {
	app.get(
		'/cases/:caseId',
		{
			config: { isOpenToAnyone: true },
			schema: { summary: 'The page of a case, with the case in it for whoever may see it', tags: ['pages'] },
		},
		async (request, reply) => {
			const page = await readFile(join(services.config.webDirectory, 'index.html'), 'utf8').catch(() => {
				// The web app is built by `npm start`; a server for programs alone runs without it.
				throw new Problem('not-found')
			})
			const readingCase = await caseOfPage(services, request)
			return reply
				.header('cache-control', 'no-store')
				.type('text/html; charset=utf-8')
				.send(page.replace(PLACE, () => (readingCase === undefined ? '' : dataBlock(readingCase))))
		},
	)
}

async function caseOfPage(services: Services, { reader, params }: FastifyRequest): Promise<ReadingCase | undefined> {
	const caseId = CaseId.safeParse(Reflect.get(Object(params), 'caseId'))
	if (reader === undefined || !caseId.success) return undefined
	try {
		return await openCase(services, reader, caseId.data)
	} catch (error) {
		if (error instanceof Problem && error.code === 'case-not-found') return undefined
		throw error
	}
}

/** A block of data, which browsers do not run; `<` is escaped so that no text of a case can end it. */
function dataBlock(readingCase: ReadingCase): string {
	const json = JSON.stringify(readingCase).replaceAll('<', '\\u003c')
	return `<script type="application/json" id="case-page">${json}</script>`
}
