import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AccessScene, accessScene, ROLES, type Role, type SceneState } from '../testing/access-scene.ts'
import { ACCESS_TABLE, ASKED } from '../testing/access-table.ts'
import { type Operation, operationsOf, WEB_DIRECTORY } from '../testing/api-walk.ts'
import { askRoute } from '../testing/ask-route.ts'
import { testWard, type Ward } from '../testing/ward.ts'

type Row = Readonly<Record<Role, string>>

let ward: Ward
let operations: Operation[]
beforeAll(async () => {
	ward = await testWard({ webDirectory: WEB_DIRECTORY })
	operations = await operationsOf(ward)
})
afterAll(async () => ward[Symbol.asyncDispose]())

const [header, ...lines] = ACCESS_TABLE.split('\n').filter((line) => line.trim() !== '')

function rowOf(line: string): [string, Row] {
	const cells = line.trim().split(/\s+/)
	const name = cells.splice(ROLES.length).join(' ')
	if (!/^[A-Z]+ \/\S*$/.test(name)) throw new Error(`${line}: a cell for each of ${ROLES.length} roles, then the route`)
	// Every role has a cell: what follows them is a route.
	return [name, Object.fromEntries(ROLES.map((role, index) => [role, cells[index]])) as Row]
}

const rows = lines.map(rowOf)
const nameOf = ({ method, path }: Operation) => `${method} ${path}`

/** Scenes that nothing has changed yet, one for each state. */
const untouched = new Map<SceneState, Promise<AccessScene>>()

function sceneFor(name: string, { isFresh }: { isFresh: boolean }): Promise<AccessScene> {
	const state = ASKED[name]?.on ?? 'open'
	if (isFresh) return accessScene(ward, state)
	const scene = untouched.get(state) ?? accessScene(ward, state)
	untouched.set(state, scene)
	return scene
}

/** The status, and a `+` where the answer names the case. */
async function cellOf(operation: Operation, scene: AccessScene, role: Role): Promise<string> {
	const { status, text } = await askRoute(ward, operation, { values: scene.values, token: await scene.tokenOf(role) })
	return `${status}${scene.names.some((name) => text.includes(name)) ? '+' : ''}`
}

describe('the access table', () => {
	test('has a column for each role, a row for each route, and no other', () => {
		expect(header?.trim().split(/\s+/)).toEqual(ROLES)
		expect(rows.map(([name]) => name).toSorted()).toEqual(operations.map(nameOf).toSorted())
		for (const name of Object.keys(ASKED)) expect(rows.map(([row]) => row)).toContain(name)
	})

	test.each(rows)('%s', async (name, expected) => {
		const operation = operations.find((one) => nameOf(one) === name)
		if (operation === undefined) throw new Error(`the server has no ${name}`)
		// Those who are refused come first and leave all as it was; whoever may change it finds a scene of his own.
		const found: Partial<Record<Role, string>> = {}
		for (const role of ROLES) {
			const isFresh = operation.method !== 'GET' && !/^40[134]/.test(expected[role])
			found[role] = await cellOf(operation, await sceneFor(name, { isFresh }), role)
		}
		expect(found).toEqual(expected)
	})
})
