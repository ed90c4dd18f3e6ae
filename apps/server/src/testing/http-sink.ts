import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface SinkRequest {
	readonly path: string
	readonly headers: IncomingHttpHeaders
	readonly body: Buffer
}

interface SinkAnswer {
	readonly status?: number
	readonly headers?: Readonly<Record<string, string>>
	readonly body?: string
}

export interface HttpSink extends AsyncDisposable {
	/** `http://127.0.0.1:…` */
	readonly url: string
	readonly received: readonly SinkRequest[]
	/** Most requests that were open at one time. */
	readonly mostAtOnce: number
	/** What the next requests are answered; 200 with `{ "errcode": 0 }` otherwise. */
	answerWith(answer: ((request: SinkRequest) => SinkAnswer | Promise<SinkAnswer>) | undefined): void
}

/** A server that keeps what is posted to it. */
export async function httpSink(): Promise<HttpSink> {
	const received: SinkRequest[] = []
	let answer: Parameters<HttpSink['answerWith']>[0]
	let open = 0
	let mostAtOnce = 0
	async function take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		mostAtOnce = Math.max(mostAtOnce, ++open)
		const chunks: Buffer[] = []
		for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
		const request = { path: incoming.url ?? '', headers: incoming.headers, body: Buffer.concat(chunks) }
		received.push(request)
		const { status = 200, headers = {}, body = '{"errcode":0,"errmsg":"ok"}' } = (await answer?.(request)) ?? {}
		open -= 1
		outgoing.writeHead(status, headers).end(body)
	}

	const server = createServer((incoming, outgoing) => void take(incoming, outgoing))
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo // it listens on TCP
	return {
		url: `http://127.0.0.1:${port}`,
		received,
		get mostAtOnce() {
			return mostAtOnce
		},
		answerWith: (next) => {
			answer = next
		},
		async [Symbol.asyncDispose]() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}
