import type { Access } from '@readroom/contracts'
import type { FastifyRequest } from 'fastify'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { ShareViewer } from '../sharing/index.ts'

declare module 'fastify' {
	interface FastifyRequest {
		/** Who asks, by session cookie or bearer token; undefined for a stranger. Set before any route looks at it. */
		reader: Reader | undefined
		/** Who opened a link in this browser; looked for only on routes that take such. */
		shareViewer: ShareViewer | undefined
	}
}

/** Who asks, where `admit` has refused strangers. */
export function readerOf({ reader }: FastifyRequest): Reader {
	if (reader === undefined) throw new Problem('sign-in-needed')
	return reader
}

/** Lets a request through to its route, or refuses it before its content is looked at. */
export function admit(access: Access): (request: FastifyRequest) => Promise<void> {
	return async (request) => refuseUnless(access, request.reader)
}

/** Lets through who is signed in, and who opened a link. */
export async function admitLooker({ reader, shareViewer }: FastifyRequest): Promise<void> {
	if (reader === undefined && shareViewer === undefined) throw new Problem('sign-in-needed')
}

function refuseUnless(access: Access, reader: Reader | undefined): void {
	if (access === 'anyone') return
	if (reader === undefined) throw new Problem('sign-in-needed')
	switch (access) {
		case 'person':
			return
		case 'verified':
			if (reader.verification !== 'verified') throw new Problem('person-not-verified')
			return
		case 'hospital-admin':
			if (!reader.isHospitalAdmin && !reader.isSystemAdmin) throw new Problem('not-permitted')
			return
		case 'system-admin':
			if (!reader.isSystemAdmin) throw new Problem('not-permitted')
			return
		case 'auditor':
			if (!reader.isAuditor) throw new Problem('not-permitted')
	}
}
