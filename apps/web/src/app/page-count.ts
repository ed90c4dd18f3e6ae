/** Pages that came while nobody looked at this tab, shown before its title: `(2) 阅片室`. */
let count = 0

/** One more page has come. Whoever is looking at the tab sees its notice. */
export function countPage(): void {
	if (document.visibilityState === 'visible' && document.hasFocus()) return
	count += 1
	show()
	window.addEventListener('focus', forget, { once: true })
}

function forget(): void {
	count = 0
	show()
}

function show(): void {
	const title = document.title.replace(/^\(\d+\) /, '')
	document.title = count === 0 ? title : `(${count}) ${title}`
}
