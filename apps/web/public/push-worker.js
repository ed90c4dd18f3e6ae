// Shows what the server has pushed to this browser, also while no page of the room is open.
// What is pushed: { id, title, body, url, isUrgent } of server/src/paging/channels/web-push.ts.

self.addEventListener('push', (event) => {
	const { id, title, body, url, isUrgent } = event.data.json()
	event.waitUntil(
		// The same page pushed twice is one notice.
		self.registration.showNotification(title, {
			body,
			tag: id,
			data: url,
			icon: '/icon.svg',
			requireInteraction: isUrgent,
		}),
	)
})

self.addEventListener('notificationclick', (event) => {
	event.notification.close()
	const { pathname } = new URL(event.notification.data)
	event.waitUntil(open(pathname))
})

/** In the room where it is open already; in a new tab otherwise. */
async function open(path) {
	const [page] = await self.clients.matchAll({ type: 'window' })
	if (page === undefined) return self.clients.openWindow(path)
	await page.focus()
	return page.navigate(path)
}
