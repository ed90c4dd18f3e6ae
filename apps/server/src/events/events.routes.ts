import type { PersonId } from '@readroom/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { admit, readerOf } from '../http/admit.ts'
import type { Services } from '../services.ts'
import { EventStream } from './event-stream.ts'

/** Open pages of one person; the oldest gives way. */
const MOST_STREAMS_PER_PERSON = 20

export function eventRoutes(app: FastifyInstance, services: Services): void {
	const streams = new Map<PersonId, Set<EventStream>>()

	app.get(
		'/api/events',
		{
			exposeHeadRoute: false,
			onRequest: admit('person'),
			schema: {
				summary: 'Server-sent events of everything the caller may know, resumable by Last-Event-ID (text/event-stream)',
				tags: ['events'],
			},
		},
		async (request, reply) => {
			const reader = readerOf(request)
			const stream = new EventStream(services, reader, lastEventIdOf(request))
			remember(streams, reader.id, stream)
			return reply
				.type('text/event-stream; charset=utf-8')
				.header('cache-control', 'no-store')
				.header('x-accel-buffering', 'no')
				.send(stream.output)
		},
	)

	app.addHook('preClose', async () => {
		for (const ofPerson of streams.values()) for (const stream of ofPerson) stream.end()
	})
}

function remember(streams: Map<PersonId, Set<EventStream>>, personId: PersonId, stream: EventStream): void {
	const ofPerson = streams.get(personId) ?? new Set()
	streams.set(personId, ofPerson.add(stream))
	stream.output.once('close', () => {
		ofPerson.delete(stream)
		if (ofPerson.size === 0 && streams.get(personId) === ofPerson) streams.delete(personId)
	})
	const [oldest] = ofPerson
	if (ofPerson.size > MOST_STREAMS_PER_PERSON) oldest?.end()
}

function lastEventIdOf(request: FastifyRequest): string | undefined {
	const value = request.headers['last-event-id']
	return typeof value === 'string' && value !== '' ? value : undefined
}
