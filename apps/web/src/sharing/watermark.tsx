import { useLocale } from '../app/words.ts'

/** Enough to cross any pane of a screen. */
const MARKS = 40

/** Who looks, and since when, across the images: a photograph of the screen says whose it was. */
export function Watermark({ name, since }: { name: string; since: string }) {
	const locale = useLocale()
	const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(since))
	return (
		<div className="watermark" aria-hidden="true">
			{Array.from({ length: MARKS }, (_, index) => (
				<span key={index}>
					{name} {time}
				</span>
			))}
		</div>
	)
}
