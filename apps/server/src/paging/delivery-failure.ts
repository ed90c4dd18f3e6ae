/** A try that did not reach its place, with why in one word. */
export class DeliveryFailure extends Error {
	override name = 'DeliveryFailure'
	/** Such as `timeout` or `http-500`: what the outbox shows. Never a part of the message, its address or an answer. */
	readonly code: string
	/** Trying again would change nothing. */
	readonly isFinal: boolean
	/** How long the place asked to be left alone. */
	readonly retryAfterMs: number | undefined

	constructor(code: string, options: { isFinal?: boolean; retryAfterMs?: number; cause?: unknown } = {}) {
		super(code, { cause: options.cause })
		this.code = code
		this.isFinal = options.isFinal ?? false
		this.retryAfterMs = options.retryAfterMs
	}
}

/** The site has not set the channel up. */
export class ChannelOff extends Error {
	override name = 'ChannelOff'
}

/** What went wrong, whatever was thrown. System errors carry a code (`ECONNREFUSED`); anything else is a bug and says so. */
export function failureOf(error: unknown): DeliveryFailure {
	if (error instanceof DeliveryFailure) return error
	if (!(error instanceof Error)) return new DeliveryFailure('unexpected', { cause: error })
	if (error.name === 'TimeoutError' || error.name === 'AbortError')
		return new DeliveryFailure('timeout', { cause: error })
	const code = 'code' in error ? error.code : undefined
	return new DeliveryFailure(typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected', {
		cause: error,
	})
}
