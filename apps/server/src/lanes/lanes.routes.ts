import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { caseTimings } from './case-timings.ts'
import { expectAnswer } from './expect-answer.ts'
import { listPhoneNumbersOf } from './hospital-settings.queries.ts'
import { readHospitalSettings, writeHospitalSettings } from './hospital-settings.ts'
import { lowerLane } from './lower-lane.ts'
import { phoneNumbersFor, setCommonPhoneNumbers } from './phone-numbers.ts'
import { statQuota } from './stat-quota.ts'

export function laneRoutes(app: FastifyInstance, services: Services): void {
	const { database } = services
	serve(app, contract.statQuota, ({ reader }) => statQuota(services, reader))
	serve(app, contract.expectAnswer, ({ query }) => expectAnswer(services, query))
	serve(app, contract.lowerLane, ({ reader, params, body }) => lowerLane(services, reader, params.caseId, body))
	serve(app, contract.caseTimings, ({ reader, params }) => caseTimings(services, reader, params.caseId))
	serve(app, contract.listPhoneNumbers, async ({ reader }) => {
		return { items: await phoneNumbersFor(database, reader.hospitalId), next: null }
	})
	serve(app, contract.readHospitalSettings, ({ reader }) => readHospitalSettings(database, reader))
	serve(app, contract.writeHospitalSettings, ({ reader, body }) => writeHospitalSettings(services, reader, body))
	serve(app, contract.listCommonPhoneNumbers, async () => {
		return { items: await listPhoneNumbersOf(database, null), next: null }
	})
	serve(app, contract.setCommonPhoneNumbers, ({ reader, body }) =>
		setCommonPhoneNumbers(services, reader, body.phoneNumbers),
	)
}
