import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

interface ReceivedMail {
	readonly to: readonly string[]
	/** Headers and bodies, decoded. */
	readonly text: string
}

export interface MailServer extends AsyncDisposable {
	/** `smtp://127.0.0.1:…` */
	readonly url: string
	readonly received: readonly ReceivedMail[]
	/** What the next mails are answered; undefined: taken. */
	answerWith(refusal: { responseCode: number } | undefined): void
}

/** A mail server that keeps what it gets. */
export async function mailServer(): Promise<MailServer> {
	const received: ReceivedMail[] = []
	let refusal: { responseCode: number } | undefined
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onData(stream, session, done) {
			const chunks: Buffer[] = []
			stream.on('data', (chunk: Buffer) => chunks.push(chunk))
			stream.on('end', () => {
				if (refusal !== undefined) return done(Object.assign(new Error('refused'), refusal))
				const to = session.envelope.rcptTo.map(({ address }) => address)
				received.push({ to, text: decoded(Buffer.concat(chunks).toString('utf8')) })
				done()
			})
		},
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.server.address() as AddressInfo // it listens on TCP
	return {
		url: `smtp://127.0.0.1:${port}`,
		received,
		answerWith: (next) => {
			refusal = next
		},
		[Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
	}
}

/** Without encoded words (RFC 2047) and base64 bodies (RFC 2045 section 6.8). */
function decoded(source: string): string {
	const words = source
		.replaceAll(/\?=\r\n =\?UTF-8\?[QB]\?/g, '')
		.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, text: string) => Buffer.from(text, 'base64').toString())
		.replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/g, (_, text: string) => unquoted(text))
	return words.replaceAll(/(base64\r\n\r\n)([A-Za-z0-9+/=\r\n]+)/g, (_, head: string, text: string) => {
		return `${head}${Buffer.from(text, 'base64').toString()}\n`
	})
}

function unquoted(text: string): string {
	return decodeURIComponent(
		text
			.replaceAll('_', ' ')
			.replaceAll('%', '%25')
			.replaceAll(/=([0-9A-F]{2})/g, '%$1'),
	)
}
