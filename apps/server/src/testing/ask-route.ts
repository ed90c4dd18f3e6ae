import { ASKED } from './access-table.ts'
import { ask, filled, type Operation } from './api-walk.ts'
import type { Ward } from './ward.ts'

/** What somebody gets on a route that is asked as the access table says, with these ids. */
export async function askRoute(
	ward: Ward,
	{ method, path }: Operation,
	{ values, token }: { values: Readonly<Record<string, string>>; token: string | undefined },
): Promise<{ status: number; text: string }> {
	const { values: own = {}, query, body } = ASKED[`${method} ${path}`] ?? {}
	const fill = (text: string) => filled(text, values)
	const filledIn = (texts: Readonly<Record<string, string>>) =>
		Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)]))
	const search = query === undefined ? '' : `?${new URLSearchParams(filledIn(query))}`
	return ask(ward, {
		method,
		path: filled(path, { ...values, ...filledIn(own) }) + search,
		token,
		body: body === undefined ? undefined : JSON.parse(withValues(JSON.stringify(body), fill)),
	})
}

/** Only what is a string of its own is filled in, since braces are what JSON is made of. */
function withValues(json: string, fill: (text: string) => string): string {
	return json.replaceAll(/"\{\w+\}"/g, fill)
}
