import type { Page } from '@playwright/test'

/** Everything a browser keeps of a site, as one text: strings as they are, bytes in each way they could be read. */
export interface Kept {
	readonly text: string
	/** Records of its databases. */
	readonly recordCount: number
}

/** Looks through local and session storage, databases, caches, private files and cookies of the page's site. */
export function keptInBrowser(page: Page): Promise<Kept> {
	return page.evaluate(async () => {
		const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]
		let recordCount = 0
		const write = (value: unknown): void => {
			if (typeof value === 'string') parts.push(value)
			else if (ArrayBuffer.isView(value)) {
				const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
				for (const encoding of ['latin1', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030'])
					parts.push(new TextDecoder(encoding).decode(bytes))
			} else if (typeof value === 'object' && value !== null)
				for (const entry of Object.entries(value)) entry.forEach(write)
		}
		// oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, which has nothing of this file
		const settled = <Result>(request: IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				request.addEventListener('success', () => resolve(request.result))
				request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
			})
		for (const { name } of await indexedDB.databases()) {
			const database = await settled(indexedDB.open(name ?? ''))
			for (const store of database.objectStoreNames) {
				const records = database.transaction(store).objectStore(store)
				for (const record of await settled(records.getAll())) {
					recordCount += 1
					write(record)
				}
				write(await settled(records.getAllKeys()))
			}
			database.close()
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name)
			for (const { url } of await cache.keys()) write([url, await (await cache.match(url))?.text()])
		}
		for await (const name of (await navigator.storage.getDirectory()).keys()) parts.push(name)
		return { text: parts.join('\n'), recordCount }
	})
}

/** SOP Instance UIDs that the page knows to be on the server. */
export function acknowledgedUids(page: Page): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise<string[]>((resolve, reject) => {
				const opening = indexedDB.open('readroom-drafts')
				opening.addEventListener('error', () => reject(new Error('no drafts')))
				opening.addEventListener('success', () => {
					const reading = opening.result.transaction('instance').objectStore('instance').getAll()
					reading.addEventListener('success', () => {
						opening.result.close()
						const kept: readonly { sopInstanceUid: string; isSent: boolean }[] = reading.result
						resolve(kept.filter(({ isSent }) => isSent).map(({ sopInstanceUid }) => sopInstanceUid))
					})
				})
			}),
	)
}
