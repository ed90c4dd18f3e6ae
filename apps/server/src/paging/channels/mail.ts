import { createTransport } from 'nodemailer'
import type { NoticeText } from '../compose-notice.ts'
import { DeliveryFailure } from '../delivery-failure.ts'

/** One address, nothing that a header or a list of addresses could be made of. */
const ONE_ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/

export interface MailSite {
	readonly smtpUrl: string
	readonly from: string
	readonly timeoutMs: number
}

/**
 * Sends one mail over SMTP (RFC 5321): plain text, the same as simple HTML, marked as written by a program (RFC 3834), with
 * the same Message-ID at each try.
 *
 * @throws DeliveryFailure
 */
export async function sendMail({ smtpUrl, from, timeoutMs }: MailSite, to: string, notice: NoticeText): Promise<void> {
	if (!ONE_ADDRESS.test(to)) throw new DeliveryFailure('address-invalid', { isFinal: true })
	const transport = createTransport({
		url: smtpUrl,
		connectionTimeout: timeoutMs,
		greetingTimeout: timeoutMs,
		socketTimeout: timeoutMs,
		dnsTimeout: timeoutMs,
		disableFileAccess: true,
		disableUrlAccess: true,
	})
	try {
		await transport.sendMail({ ...mailOf(notice, from), to: { name: '', address: to } })
	} catch (cause) {
		throw mailFailure(cause)
	} finally {
		transport.close()
	}
}

function mailOf({ id, title, facts, url, open, footer, at }: NoticeText, from: string) {
	return {
		from,
		subject: title,
		date: at,
		textEncoding: 'base64' as const,
		messageId: `<${id}@readroom>`,
		headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'X-Readroom-Delivery': id },
		text: `${title}\n${facts}\n\n${url}\n\n-- \n${footer}\n`,
		html: [
			`<p><strong>${escaped(title)}</strong><br>${escaped(facts)}</p>`,
			`<p><a href="${escaped(url)}">${escaped(open)}</a></p>`,
			`<p style="color:#777;font-size:12px">${escaped(footer)}</p>`,
		].join('\n'),
	}
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A server that answers 5yz refuses for good, one that answers 4yz asks to come again (RFC 5321 section 4.2.1). */
function mailFailure(cause: unknown): DeliveryFailure {
	const { code, responseCode } = { code: undefined, responseCode: undefined, ...(cause as object) }
	// A wrong password is the administrator's to set right, and then the mail shall go.
	if (code === 'EAUTH') return new DeliveryFailure('smtp-login', { cause })
	if (code === 'ETIMEDOUT') return new DeliveryFailure('timeout', { cause })
	if (typeof responseCode === 'number') {
		return new DeliveryFailure(`smtp-${responseCode as number}`, { isFinal: responseCode >= 500, cause })
	}
	return new DeliveryFailure(typeof code === 'string' ? code : 'smtp', { cause })
}
