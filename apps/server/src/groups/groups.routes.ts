import * as contract from '@readroom/contracts'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { changeGroup } from './change-group.ts'
import { removeGroupMember, setGroupMember } from './change-group-members.ts'
import { createGroup } from './create-group.ts'
import { groupsOf } from './groups.queries.ts'
import { listGroupMembers } from './list-group-members.ts'

export function groupRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.listGroups, async ({ reader }) => {
		return { items: await groupsOf(services.database, reader.id, { limit: 500 }), next: null }
	})
	serve(app, contract.createGroup, ({ reader, body }) => createGroup(services, reader, body))
	serve(app, contract.changeGroup, ({ reader, params, body }) => changeGroup(services, reader, params.groupId, body))
	serve(app, contract.listGroupMembers, ({ reader, params }) => listGroupMembers(services, reader, params.groupId))
	serve(app, contract.setGroupMember, ({ reader, params, body }) => setGroupMember(services, reader, params, body.role))
	serve(app, contract.removeGroupMember, ({ reader, params }) => removeGroupMember(services, reader, params))
}
