type Listener = ((event?: unknown) => void) | undefined

/** As much of a browser's XMLHttpRequest as programs made for browsers need to speak HTTP, over `fetch`. */
export class FetchingXhr {
	readyState = 0
	status = 0
	response: unknown
	responseType = ''
	withCredentials = false
	onreadystatechange: Listener
	onloadstart: Listener
	onloadend: Listener
	onprogress: Listener
	#method = 'GET'
	#url = ''
	#answered: Headers = new Headers()
	readonly #headers = new Headers()

	open(method: string, url: string): void {
		this.#method = method.toUpperCase()
		this.#url = url
	}

	setRequestHeader(name: string, value: string): void {
		this.#headers.append(name, value)
	}

	getResponseHeader(name: string): string | null {
		return this.#answered.get(name)
	}

	getAllResponseHeaders(): string {
		return [...this.#answered].map(([name, value]) => `${name}: ${value}\r\n`).join('')
	}

	send(body?: Uint8Array<ArrayBuffer> | ArrayBuffer): void {
		void this.#send(body)
	}

	async #send(body: Uint8Array<ArrayBuffer> | ArrayBuffer | undefined): Promise<void> {
		const answer = await fetch(this.#url, {
			method: this.#method,
			headers: this.#headers,
			...(body !== undefined && { body }),
		})
		this.#answered = answer.headers
		const bytes = await answer.arrayBuffer()
		this.status = answer.status
		this.response = this.#read(bytes)
		this.readyState = 4
		this.onreadystatechange?.()
		this.onloadend?.()
	}

	#read(bytes: ArrayBuffer): unknown {
		if (this.responseType === 'arraybuffer') return bytes
		const text = Buffer.from(bytes).toString('utf8')
		return this.responseType === 'json' && text !== '' ? JSON.parse(text) : text
	}
}
