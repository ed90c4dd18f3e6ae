import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiClient, createClient } from '@readroom/client'
import type { HospitalId, Locale, PersonId, Verification } from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { openBlobStore } from '../blobs/index.ts'
import { type Config, readConfig } from '../config.ts'
import { startLiveEvents } from '../events/live-events.ts'
import { Courier } from '../paging/index.ts'
import { addPerson } from '../people/add-person.ts'
import { findReaderByToken, type Reader } from '../people/index.ts'
import { makeToken } from '../people/make-token.ts'
import { hashPassword } from '../people/secrets.ts'
import { buildApp } from '../server.ts'
import type { Clock, Services } from '../services.ts'
import { testDatabase } from './test-database.ts'

/** Stands where a test says, a millisecond later each time it is looked at. */
class TestClock implements Clock {
	#now: number

	constructor(start: Date) {
		this.#now = start.getTime()
	}

	now(): Date {
		this.#now += 1
		return new Date(this.#now)
	}

	advance(ms: number): void {
		this.#now += ms
	}
}

export interface WardPerson extends ApiClient {
	readonly id: PersonId
	readonly name: string
	readonly contact: string
	readonly hospitalId: HospitalId
	/** An API token of this person. */
	readonly token: string
	/** The person as actions of the server get him. */
	readonly reader: Reader
}

interface PersonDraft {
	readonly name?: string
	readonly hospital?: string
	/** Verified where absent. */
	readonly verification?: Verification
	/** Nobody can sign in with a password where absent. */
	readonly password?: string
	readonly locale?: Locale
	readonly isHospitalAdmin?: boolean
	readonly isSystemAdmin?: boolean
	readonly isAuditor?: boolean
}

/** A whole server on a port and a database of its own, for one test file. */
export interface Ward extends AsyncDisposable {
	/** `http://127.0.0.1:…` */
	readonly url: string
	readonly app: FastifyInstance
	readonly services: Services
	readonly clock: TestClock
	/** Everything that was logged, a JSON line each. */
	readonly logLines: readonly string[]
	/** Somebody who is not signed in. */
	readonly stranger: ApiClient
	person(draft?: PersonDraft): Promise<WardPerson>
}

export async function testWard(settings: Partial<Config> = {}): Promise<Ward> {
	await using opening = new AsyncDisposableStack()
	const directory = await mkdtemp(join(tmpdir(), 'readroom-ward-'))
	opening.defer(() => rm(directory, { recursive: true }))
	const database = await testDatabase()
	opening.defer(() => database.destroy())
	const logLines: string[] = []
	const log = pino({ level: 'debug' }, { write: (line) => void logLines.push(line) })
	const live = opening.use(await startLiveEvents(database, log))
	const clock = new TestClock(new Date())
	const config: Config = {
		...readConfig({ isDemo: false }, { DATA_DIR: directory, HOST: '127.0.0.1', REQUESTS_PER_MINUTE: '1000000' }),
		webDirectory: join(directory, 'web'),
		...settings,
	}
	const blobs = await openBlobStore({ directory: join(directory, 'blobs') })
	const courier = opening.use(new Courier({ config, database, log, clock }))
	const services: Services = { config, database, blobs, live, courier, log, clock }
	const app = await buildApp(services)
	opening.defer(() => app.close())
	const url = await app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => 'listening' })

	const open = opening.move()
	return {
		url,
		app,
		services,
		clock,
		logLines,
		stranger: createClient({ baseUrl: url }),
		person: (draft = {}) => addWardPerson(services, url, draft),
		[Symbol.asyncDispose]: () => open.disposeAsync(),
	}
}

let peopleCount = 0

async function addWardPerson(services: Services, url: string, draft: PersonDraft): Promise<WardPerson> {
	const number = ++peopleCount
	const { name = `医师${number}`, hospital = '第一医院', verification = 'verified', password, locale = 'zh' } = draft
	const contact = `person${number}@ward.test`
	const passwordHash = password === undefined ? 'none' : await hashPassword(password)
	const now = services.clock.now()
	const id = await services.database.transaction().execute((tx) =>
		addPerson(
			tx,
			{
				name,
				hospitalName: hospital,
				contact,
				password_hash: passwordHash,
				locale,
				// A suspended person's token opens nothing, so he becomes that after it has been used.
				verification: verification === 'suspended' ? 'verified' : verification,
				is_hospital_admin: draft.isHospitalAdmin ?? false,
				is_system_admin: draft.isSystemAdmin ?? false,
				is_auditor: draft.isAuditor ?? false,
			},
			now,
		),
	)
	const { secret: token } = await makeToken(services, { id, address: '127.0.0.1' }, 'test')
	const reader = await findReaderByToken(services, token, '127.0.0.1')
	if (reader === undefined) throw new Error('the token of a new person opens nothing')
	if (verification === 'suspended') {
		await services.database.updateTable('person').set({ verification }).where('id', '=', id).execute()
	}
	return { id, name, contact, hospitalId: reader.hospitalId, token, reader, ...createClient({ baseUrl: url, token }) }
}
