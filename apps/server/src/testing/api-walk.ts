import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { ReadingCase } from '@readroom/contracts'
import { newUid } from './cases.ts'
import type { Ward } from './ward.ts'

/** A web app of one page, with room for a case. */
export const WEB_DIRECTORY = fileURLToPath(new URL('./web', import.meta.url))

export interface Operation {
	readonly method: string
	/** With `{name}` for each parameter. */
	readonly path: string
	readonly isOpenToAnyone: boolean
	readonly queryNames: readonly string[]
}

/** Every operation that the server says it has. */
export async function operationsOf({ url }: Ward): Promise<Operation[]> {
	const response = await fetch(`${url}/api/openapi.json`)
	const { paths } = (await response.json()) as {
		paths: Record<string, Record<string, DescribedOperation>>
	}
	return Object.entries(paths).flatMap(([path, operations]) =>
		Object.entries(operations).map(([method, operation]) => ({
			method: method.toUpperCase(),
			path,
			isOpenToAnyone: operation.security?.length === 0,
			queryNames: (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
		})),
	)
}

interface DescribedOperation {
	readonly security?: readonly unknown[]
	readonly parameters?: readonly { readonly in: string; readonly name: string }[]
}

/** The path with these values in it; what is not among them gets a value that names nothing. */
export function filled(path: string, values: Readonly<Record<string, string>>): string {
	return path.replace(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? unknownValue(name))
}

function unknownValue(name: string): string {
	if (name.endsWith('Id')) return randomUUID()
	return ['study', 'series', 'instance'].includes(name) ? newUid() : '1'
}

/** What an address needs to name a case and the first image of it. */
export async function placesOf({ services }: Ward, { id, series }: ReadingCase): Promise<Record<string, string>> {
	const [first] = series
	if (first === undefined) throw new Error('a planted case has series')
	const { sop_instance_uid } = await services.database
		.selectFrom('instance')
		.select('sop_instance_uid')
		.where('series_instance_uid', '=', first.seriesInstanceUid)
		.limit(1)
		.executeTakeFirstOrThrow()
	return { caseId: id, study: first.studyInstanceUid, series: first.seriesInstanceUid, instance: sop_instance_uid }
}

/** What one person gets there: the status and the body, without what names this one request. Of a stream the status only. */
export async function ask(
	{ url }: Ward,
	{ method, path, token, body }: { method: string; path: string; token?: string | undefined; body?: unknown },
): Promise<{ status: number; text: string }> {
	const response = await fetch(`${url}${path}`, {
		method,
		headers: {
			...(token !== undefined && { authorization: `Bearer ${token}` }),
			...(body !== undefined && { 'content-type': 'application/json' }),
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
	})
	if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
		await response.body?.cancel()
		return { status: response.status, text: '' }
	}
	const text = await response.text()
	return { status: response.status, text: text.replaceAll(/(urn:request:|--readroom-)[0-9a-f-]+/g, '$1…') }
}
