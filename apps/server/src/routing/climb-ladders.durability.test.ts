import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { CaseId } from '@readroom/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionOf } from '../database/database.ts'
import { newId } from '../ids.ts'
import { putOnDuty } from '../testing/duty.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const PROGRAM = fileURLToPath(new URL('../testing/climb-until-killed.ts', import.meta.url))
const CASES = 40
const KILLS_A_RUNG = 2

let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person()
	await putOnDuty(ward, await ward.person(), { organs: ['abdomen'] })
	await putOnDuty(ward, await ward.person(), { organs: ['head'] })
	await putOnDuty(ward, await ward.person(), { organs: ['chest'], isLead: true })
})
afterAll(async () => ward[Symbol.asyncDispose]())

async function plantStatCases(): Promise<void> {
	const now = new Date()
	await ward.services.database
		.insertInto('reading_case')
		.values(
			Array.from({ length: CASES }, (_, number) => ({
				id: newId<CaseId>(now),
				label: `CT-K${number}`,
				poster_id: poster.id,
				hospital_id: poster.hospitalId,
				status: 'open' as const,
				lane: 'stat' as const,
				visibility: 'network' as const,
				group_id: null,
				sex: null,
				age_years: null,
				modality: 'CT' as const,
				body_part: 'abdomen' as const,
				created_at: now,
				posted_at: now,
				closed_at: null,
			})),
		)
		.execute()
}

interface Climber {
	readonly child: ChildProcess
	until(word: string): Promise<void>
}

function climber(aheadMinutes: number): Climber {
	const connection = JSON.stringify(connectionOf(ward.services.database))
	const child = spawn(process.execPath, [PROGRAM, connection, String(aheadMinutes)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	let text = ''
	child.stdout.on('data', (chunk) => (text += String(chunk)))
	return {
		child,
		until: async (word) => {
			while (!text.includes(word)) {
				if (child.exitCode !== null) throw new Error(`the program ended: ${text}`)
				await delay(2)
			}
		},
	}
}

async function kill({ child }: Climber): Promise<void> {
	const ended = once(child, 'exit')
	child.kill('SIGKILL')
	await ended
}

/** Climbs with two at once, killed in the middle of it; then lets one of them finish. */
async function climbKilledUntilDone(aheadMinutes: number): Promise<void> {
	for (let killed = 0; killed < KILLS_A_RUNG; killed++) {
		const both = [climber(aheadMinutes), climber(aheadMinutes)]
		await Promise.all(both.map((one) => one.until('climbing')))
		await delay(20 + Math.random() * 150)
		await Promise.all(both.map(kill))
	}
	const last = climber(aheadMinutes)
	await last.until('done')
	await kill(last)
}

const keysOf = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

test('each rung is climbed once, by two servers that are killed in the middle of it', {
	timeout: 180_000,
}, async () => {
	await plantStatCases()
	for (const minutes of [0, 6, 11, 16, 31]) await climbKilledUntilDone(minutes)

	const { database } = ward.services
	const lines = await database
		.selectFrom('case_event')
		.select(['case_id', 'detail'])
		.where('type', '=', 'paged')
		.orderBy('id')
		.execute()
	const byCase = Map.groupBy(lines, ({ case_id }) => case_id)
	expect(byCase.size).toBe(CASES)
	for (const ofCase of byCase.values()) {
		expect(ofCase.map(({ detail }) => detail)).toEqual(['on-call 1', 'on-duty 2', 'awake 0', 'lead 1', 'again 3'])
	}
	const asked = await database.selectFrom('ladder_page').select(['case_id', 'person_id', 'rung']).execute()
	const paged = await database
		.selectFrom('page')
		.select(['case_id', 'person_id', 'rung'])
		.where('channel', '=', 'screen')
		.execute()
	expect(asked).toHaveLength(CASES * 7)
	expect(keysOf(paged)).toEqual(keysOf(asked))
})
