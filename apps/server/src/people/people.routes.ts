import * as contract from '@readroom/contracts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { clearSessionCookie, setSessionCookie } from '../http/credentials.ts'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import type { Origin } from './begin-session.ts'
import { changeMe } from './change-me.ts'
import { changePassword } from './change-password.ts'
import { hospitalNameKey } from './hospital-name.ts'
import { listPeople } from './list-people.ts'
import { listSessions } from './list-sessions.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { meOf } from './me.ts'
import { colleaguesLike, fingerprintKeyOf, hospitalsLike } from './people.queries.ts'
import { register } from './register.ts'
import { revokeSession, signOut } from './revoke-session.ts'
import { revokeToken } from './revoke-token.ts'
import { setRoles } from './set-roles.ts'
import { setVerification } from './set-verification.ts'
import { signIn } from './sign-in.ts'
import { Throttle } from './throttle.ts'

/** A whole department may register in one meeting, from behind one address. */
const FREE_REGISTRATIONS = 60

export function peopleRoutes(app: FastifyInstance, services: Services): void {
	accountRoutes(app, services)
	sessionAndTokenRoutes(app, services)
	administrationRoutes(app, services)
}

function accountRoutes(app: FastifyInstance, services: Services): void {
	const { config, database } = services
	const registrations = new Throttle({ freeTries: FREE_REGISTRATIONS })
	const signIns = new Throttle({ freeTries: config.signInTries })

	serve(app, contract.register, async ({ body, request, reply }) => {
		const { me, session } = await register(services, registrations, body, originOf(request))
		setSessionCookie(reply, config, session)
		return me
	})
	serve(app, contract.signIn, async ({ body, request, reply }) => {
		const { me, session } = await signIn(services, signIns, body, originOf(request))
		setSessionCookie(reply, config, session)
		return me
	})
	serve(app, contract.signOut, async ({ reader, reply }) => {
		await signOut(services, reader)
		clearSessionCookie(reply, config)
	})
	serve(app, contract.whoAmI, ({ reader }) => meOf(reader))
	serve(app, contract.changeMe, ({ reader, body }) => changeMe(services, reader, body))
	serve(app, contract.changePassword, ({ reader, body }) => changePassword(services, signIns, reader, body))
	serve(app, contract.findHospitals, async ({ query }) => {
		return { items: await hospitalsLike(database, hospitalNameKey(query.q), { limit: 10 }), next: null }
	})
	serve(app, contract.studyFingerprintKey, async ({ reader }) => {
		return { keyHex: (await fingerprintKeyOf(database, reader.hospitalId)).toString('hex') }
	})
}

function sessionAndTokenRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listSessions, ({ reader }) => listSessions(services, reader))
	serve(app, contract.revokeSession, ({ reader, params }) => revokeSession(services, reader, params.sessionId))
	serve(app, contract.listTokens, ({ reader }) => listTokens(services, reader))
	serve(app, contract.makeToken, ({ reader, body }) => makeToken(services, reader, body.name))
	serve(app, contract.revokeToken, ({ reader, params }) => revokeToken(services, reader, params.tokenId))
}

function administrationRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listPeople, ({ reader, query }) => listPeople(services, reader, query))
	serve(app, contract.findColleagues, async ({ query }) => {
		return { items: await colleaguesLike(services.database, query.q, { limit: 10 }), next: null }
	})
	serve(app, contract.setVerification, ({ reader, params, body }) =>
		setVerification(services, reader, params.personId, body),
	)
	serve(app, contract.setRoles, ({ reader, params, body }) => setRoles(services, reader, params.personId, body))
}

function originOf(request: FastifyRequest): Origin {
	return { address: request.ip, userAgent: request.headers['user-agent'] }
}
