import type { Readable } from 'node:stream'
import { type ProblemCode, SeriesInstanceUid, SopInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { admit, admitLooker, readerOf } from '../http/admit.ts'
import { takesCoding } from '../http/compress-answers.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { type Conditions, type ImageAnswer, RangeOutside } from './image-answer.ts'
import { ImageWorkers } from './image-workers.ts'
import { type ImageAddress, type Looker, studyForLooker } from './images-for-looker.ts'
import { parseMediaType } from './media-type.ts'
import { chosenType } from './negotiate.ts'
import { retrieveBulkData } from './retrieve-bulk-data.ts'
import { retrieveFrames } from './retrieve-frames.ts'
import { retrieveInstances } from './retrieve-instances.ts'
import { retrieveMetadata } from './retrieve-metadata.ts'
import { retrieveRendered, retrieveThumbnail } from './retrieve-rendered.ts'
import { type Search, type SearchResult, searchInstances, searchSeries, searchStudies } from './search.ts'
import { SeriesIndexer } from './series-indexer.ts'
import { storeAnswer, storeStatus } from './store-answer.ts'
import { type ImageServices, storeInstances } from './store-instances.ts'

const STUDIES = '/dicom-web/studies'
const STUDY = `${STUDIES}/:study`
const SERIES = `${STUDY}/series/:series`
const INSTANCE = `${SERIES}/instances/:instance`

const StudyParams = z.object({ study: StudyInstanceUid })
const SeriesParams = StudyParams.extend({ series: SeriesInstanceUid })
const InstanceParams = SeriesParams.extend({ instance: SopInstanceUid })
const FrameNumber = z.string().regex(/^[1-9]\d{0,8}$/)

/** Parameters are read by their own rules, which name the one that is wrong; here they are only listed. */
const Values = z.union([z.string(), z.array(z.string())]).optional()
const SearchParameters = z
	.looseObject({ limit: Values, offset: Values, includefield: Values, fuzzymatching: Values })
	.describe('Attributes to match by keyword or tag (PS3.18 section 8.3.4)')
const RenderParameters = z.looseObject({ viewport: Values, window: Values, quality: Values })

/** DICOMweb (PS3.18): STOW-RS, QIDO-RS, WADO-RS. */
export function dicomwebRoutes(app: FastifyInstance, services: Services): void {
	const images = new ImageWorkers()
	const indexer = new SeriesIndexer({ ...services, images })
	const imageServices = { ...services, images, indexer }
	app.addHook('onReady', async () => indexer.start())
	app.addHook('onClose', async () => {
		await indexer[Symbol.asyncDispose]()
		await images[Symbol.asyncDispose]()
	})
	storeRoutes(app, imageServices)
	searchRoutes(app, imageServices)
	retrieveRoutes(app, imageServices)
	renderRoutes(app, imageServices)
}

function storeRoutes(app: FastifyInstance, services: ImageServices): void {
	// In a scope of its own, since no other route takes multipart bodies.
	void app.register(async (scope) => {
		scope.removeAllContentTypeParsers()
		scope.addContentTypeParser('multipart/related', (_request, payload, done) => done(null, payload))
		for (const [url, params] of [
			[STUDIES, z.object({})],
			[STUDY, StudyParams],
		] as const) {
			scope.post(url, {
				...described('STOW-RS: store instances', {
					params,
					problems: ['not-acceptable', 'media-type-unsupported', 'body-too-large', 'disk-full'],
				}),
				bodyLimit: services.config.largestUploadBytes,
				config: {
					takesUploads: true,
					problems: ['not-acceptable', 'media-type-unsupported', 'body-too-large', 'disk-full', 'not-permitted'],
				},
				handler: async (request, reply) => store(services, request, reply),
			})
		}
	})
}

async function store(services: ImageServices, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
	const reader = readerOf(request)
	if (reader.verification === 'suspended') throw new Problem('not-permitted')
	const type = chosenType(request.headers.accept, ['application/dicom+json', 'application/json'])
	const sent = parseMediaType(request.headers['content-type'] ?? '')
	const inner = parseMediaType(sent?.parameters.get('type') ?? '')
	if (sent?.name !== 'multipart/related' || inner?.name !== 'application/dicom') {
		throw new Problem('media-type-unsupported')
	}
	const { study } = StudyParams.partial().parse(request.params)
	const body = request.body as Readable // what the parser of this type passes on
	const boundary = sent.parameters.get('boundary') ?? ''
	const result = await orClosed(reply, body, () =>
		storeInstances(services, reader, { studyInstanceUid: study, boundary, body }),
	)
	return reply
		.code(storeStatus(result))
		.header('content-type', type)
		.send(JSON.stringify(storeAnswer(result, baseUrlOf(services, request))))
}

/** A refusal while the body is still coming ends the connection: what follows on it would be taken for a request. */
async function orClosed<T>(reply: FastifyReply, body: Readable, work: () => Promise<T>): Promise<T> {
	try {
		return await work()
	} catch (error) {
		if (!body.readableEnded) {
			void reply.header('connection', 'close')
			body.resume()
		}
		throw error
	}
}

function searchRoutes(app: FastifyInstance, services: ImageServices): void {
	const searches = [
		[STUDIES, z.object({}), searchStudies, 'QIDO-RS: search for studies'],
		['/dicom-web/series', z.object({}), searchSeries, 'QIDO-RS: search for series'],
		['/dicom-web/instances', z.object({}), searchInstances, 'QIDO-RS: search for instances'],
		[`${STUDY}/series`, StudyParams, searchSeries, 'QIDO-RS: search for series of a study'],
		[`${STUDY}/instances`, StudyParams, searchInstances, 'QIDO-RS: search for instances of a study'],
		[`${SERIES}/instances`, SeriesParams, searchInstances, 'QIDO-RS: search for instances of a series'],
	] as const
	for (const [url, params, search, summary] of searches) {
		app.get(url, {
			...described(summary, {
				params,
				querystring: SearchParameters,
				problems: ['not-acceptable', 'study-not-found'],
			}),
			handler: async (request, reply) => answerSearch(services, request, reply, search),
		})
	}
}

async function answerSearch(
	services: Services,
	request: FastifyRequest,
	reply: FastifyReply,
	search: (services: Services, search: Search) => Promise<SearchResult>,
): Promise<FastifyReply> {
	const reader = readerOf(request)
	const type = chosenType(request.headers.accept, ['application/dicom+json', 'application/json'])
	const { study, series } = SeriesParams.partial().parse(request.params)
	if (study !== undefined) await studyForLooker(services, { reader, viewer: undefined }, study)
	const { items, warnings } = await search(services, {
		reader,
		studyInstanceUid: study,
		seriesInstanceUid: series,
		parameters: request.query as Search['parameters'], // strings and lists of strings, as the schema has it
		baseUrl: baseUrlOf(services, request),
	})
	for (const warning of warnings) void reply.header('warning', `299 readroom "${warning}"`)
	void reply.header('cache-control', 'no-store')
	if (items.length === 0) return reply.code(204).send()
	return reply.header('content-type', type).send(JSON.stringify(items))
}

function retrieveRoutes(app: FastifyInstance, services: ImageServices): void {
	for (const [url, params, what] of [
		[STUDY, StudyParams, 'study'],
		[SERIES, SeriesParams, 'series'],
		[INSTANCE, InstanceParams, 'instance'],
	] as const) {
		app.get(url, {
			...described(`WADO-RS: retrieve the instances of a ${what}`, { params, problems: RETRIEVE_PROBLEMS }),
			handler: async (request, reply) =>
				sent(reply, () =>
					retrieveInstances(
						services,
						{ reader: readerOf(request), viewer: undefined },
						{
							address: addressOf(request),
							accept: request.headers.accept,
							conditions: conditionsOf(request),
						},
					),
				),
		})
		app.get(`${url}/metadata`, {
			...describedToLookers(`WADO-RS: metadata of a ${what}`, { params, problems: RETRIEVE_PROBLEMS }),
			handler: async (request, reply) =>
				sent(reply, () =>
					retrieveMetadata(services, lookerOf(request), {
						address: addressOf(request),
						accept: request.headers.accept,
						takesGzip: takesCoding(request.headers['accept-encoding'], 'gzip'),
					}),
				),
		})
	}
	app.get(`${INSTANCE}/frames/:frames`, {
		...describedToLookers('WADO-RS: frames', {
			params: InstanceParams.extend({ frames: z.string() }),
			problems: RETRIEVE_PROBLEMS,
		}),
		handler: async (request, reply) =>
			sent(reply, () =>
				retrieveFrames(services, lookerOf(request), {
					address: InstanceParams.parse(request.params),
					frames: z.object({ frames: z.string() }).parse(request.params).frames,
					accept: request.headers.accept,
					conditions: conditionsOf(request),
				}),
			),
	})
	app.get(`${INSTANCE}/bulkdata/*`, {
		...describedToLookers('WADO-RS: bulk data', {
			params: InstanceParams.extend({ '*': z.string() }),
			problems: RETRIEVE_PROBLEMS,
		}),
		handler: async (request, reply) =>
			sent(reply, () =>
				retrieveBulkData(services, lookerOf(request), {
					address: InstanceParams.parse(request.params),
					path: z.object({ '*': z.string() }).parse(request.params)['*'],
					accept: request.headers.accept,
					conditions: conditionsOf(request),
				}),
			),
	})
}

function renderRoutes(app: FastifyInstance, services: ImageServices): void {
	for (const [url, params] of [
		[`${INSTANCE}/rendered`, InstanceParams],
		[`${INSTANCE}/frames/:frame/rendered`, InstanceParams.extend({ frame: FrameNumber })],
	] as const) {
		app.get(url, {
			...describedToLookers('WADO-RS: a frame as a picture', {
				params,
				querystring: RenderParameters,
				problems: RETRIEVE_PROBLEMS,
			}),
			handler: async (request, reply) =>
				sent(reply, () =>
					retrieveRendered(services, lookerOf(request), {
						...pictureAsked(request),
						address: InstanceParams.parse(request.params),
					}),
				),
		})
	}
	for (const [url, params] of [
		[`${STUDY}/thumbnail`, StudyParams],
		[`${SERIES}/thumbnail`, SeriesParams],
		[`${INSTANCE}/thumbnail`, InstanceParams],
		[`${INSTANCE}/frames/:frame/thumbnail`, InstanceParams.extend({ frame: FrameNumber })],
	] as const) {
		app.get(url, {
			...describedToLookers('WADO-RS: a small picture', {
				params,
				querystring: RenderParameters,
				problems: RETRIEVE_PROBLEMS,
			}),
			handler: async (request, reply) =>
				sent(reply, () =>
					retrieveThumbnail(services, lookerOf(request), { ...pictureAsked(request), address: addressOf(request) }),
				),
		})
	}
}

const RETRIEVE_PROBLEMS: readonly ProblemCode[] = ['study-not-found', 'not-acceptable', 'range-not-satisfiable']

/** Who looks at pictures. Whole instances and searches are for people alone: a link is for looking, not for taking away. */
function lookerOf({ reader, shareViewer }: FastifyRequest): Looker {
	return { reader, viewer: shareViewer }
}

/** What a route says of itself that shows pictures also to who opened a link. */
function describedToLookers(...said: Parameters<typeof described>) {
	const route = described(...said)
	return { ...route, onRequest: admitLooker, config: { ...route.config, takesShareViewers: true } }
}

/** What every route says of itself: who may call, and what stands in the description of the API. */
function described(
	summary: string,
	{
		params,
		querystring,
		problems,
	}: { params: z.ZodObject; querystring?: z.ZodObject; problems: readonly ProblemCode[] },
) {
	return {
		onRequest: admit('person'),
		config: { problems },
		schema: { summary, tags: ['dicom-web'], params, ...(querystring && { querystring }) },
	}
}

async function sent(reply: FastifyReply, retrieve: () => Promise<ImageAnswer>): Promise<FastifyReply> {
	try {
		const { status, headers, body } = await retrieve()
		return reply.code(status).headers(headers).send(body)
	} catch (cause) {
		if (!(cause instanceof RangeOutside)) throw cause
		void reply.header('content-range', `bytes */${cause.sizeBytes}`)
		throw new Problem('range-not-satisfiable', { cause })
	}
}

function pictureAsked(request: FastifyRequest) {
	const { frame } = z.object({ frame: z.coerce.number().optional() }).parse(request.params)
	return {
		frame,
		accept: request.headers.accept,
		parameters: request.query as Search['parameters'], // strings and lists of strings, as the schema has it
	}
}

function addressOf(request: FastifyRequest): ImageAddress {
	return StudyParams.extend(InstanceParams.partial().omit({ study: true }).shape).parse(request.params)
}

function conditionsOf({ headers }: FastifyRequest): Conditions {
	const ifRange = headers['if-range']
	return {
		range: headers.range,
		ifRange: typeof ifRange === 'string' ? ifRange : undefined,
		ifNoneMatch: headers['if-none-match'],
	}
}

function baseUrlOf({ config }: Services, request: FastifyRequest): string {
	return config.publicUrl ?? `${request.protocol}://${request.host}`
}
