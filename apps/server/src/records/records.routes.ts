import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { departmentRecord } from './department-record.ts'
import { recordOfReader } from './record-of-reader.ts'
import { shareMyRecord } from './share-my-record.ts'
import { listSharedRecords, readSharedRecord } from './shared-records.ts'

export function recordRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.myRecord, ({ reader }) => recordOfReader(services, reader))
	serve(app, contract.shareMyRecord, ({ reader, body }) => shareMyRecord(services, reader, body.isShared))
	serve(app, contract.departmentRecord, ({ reader }) => departmentRecord(services, reader))
	serve(app, contract.listSharedRecords, ({ reader }) => listSharedRecords(services, reader))
	serve(app, contract.readSharedRecord, ({ reader, params }) => readSharedRecord(services, reader, params.personId))
}
