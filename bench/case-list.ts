/** P10: the case list and a case, among 10,000 cases. */
import { Agent, request } from 'node:http'
import { copyCases } from './many-cases.queries.ts'
import { median, ms, NOT_MEASURED, type Row } from './row.ts'

const CASES = 10_000
const CONNECTIONS = 8
const SECONDS = 6
const WARM_UP_REQUESTS = 60

interface Place {
	readonly url: string
	readonly token: string
	readonly dataDirectory: string
}

export async function measureCaseList(place: Place): Promise<Row[]> {
	await copyCases(CASES, place.dataDirectory)
	const list = `${place.url}/api/cases?limit=50`
	const response = await fetch(list, { headers: { authorization: `Bearer ${place.token}` } })
	if (!response.ok) throw new Error(`${list} answered ${response.status}`)
	// The contract's CaseSummary.
	const { items } = (await response.json()) as { items: readonly { id: string }[] }
	const first = items[0]
	if (items.length < 50 || first === undefined) throw new Error('the list has no full page')
	const rows: Row[] = []
	for (const [what, url] of [
		['a page of 50 cases', list],
		['one case', `${place.url}/api/cases/${first.id}`],
	] as const) {
		const { medianMs, perSecond } = await load(url, place.token)
		rows.push({
			number: 'P10',
			what: `${what}, among ${CASES.toLocaleString('en')} cases`,
			goal: '≤ 20 ms; ≥ 300 requests/s per core',
			ours: `${ms(medianMs)} alone, ${Math.round(perSecond)} requests/s on ${CONNECTIONS} connections`,
			beside: NOT_MEASURED,
			ratio: NOT_MEASURED,
		})
	}
	return rows
}

/** The median when one asks at a time, and how many are answered a second when several ask at once. */
async function load(url: string, token: string): Promise<{ medianMs: number; perSecond: number }> {
	const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
	const taken: number[] = []
	for (let count = 0; count < WARM_UP_REQUESTS * 2; count++) {
		const before = performance.now()
		await get(url, token, agent)
		if (count >= WARM_UP_REQUESTS) taken.push(performance.now() - before)
	}
	let answered = 0
	const until = performance.now() + SECONDS * 1000
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			while (performance.now() < until) {
				await get(url, token, agent)
				answered++
			}
		}),
	)
	agent.destroy()
	return { medianMs: median(taken), perSecond: answered / SECONDS }
}

/** `node:http`, since a client that costs more than the server measures itself. */
function get(url: string, token: string, agent: Agent): Promise<void> {
	return new Promise((resolve, reject) => {
		request(url, { agent, headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' } }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
			response.on('end', resolve).resume()
		})
			.on('error', reject)
			.end()
	})
}
