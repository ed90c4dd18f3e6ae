import type { Locale, Phase } from '@readroom/contracts'

/** A place in the images that a text points to: a slice, as people count from 1, of a phase or of a series. */
export type ImageLink = { phase: Phase; sliceNumber: number } | { seriesNumber: number; sliceNumber: number }

/** A stretch of a text; the `text` of all segments together is the whole text again. */
export type Segment = { type: 'text'; text: string } | { type: 'link'; text: string; link: ImageLink }

const PHASE_WORDS: Readonly<Record<Locale, Record<Phase, string>>> = {
	zh: { plain: '平扫', arterial: '动脉期', venous: '静脉期', delayed: '延迟期' },
	en: { plain: 'plain', arterial: 'arterial', venous: 'venous', delayed: 'delayed' },
}

/** How people write the phases, beside the words above. */
const OTHER_PHASE_WORDS: Readonly<Record<Phase, string[]>> = {
	plain: ['平扫期', 'non-contrast'],
	arterial: ['动脉'],
	venous: ['静脉', '门脉', '门脉期', '门静脉', '门静脉期', 'portal', 'portal venous'],
	delayed: ['延迟'],
}

const PHASE_OF: ReadonlyMap<string, Phase> = new Map(
	(['plain', 'arterial', 'venous', 'delayed'] as const).flatMap((phase) =>
		[PHASE_WORDS.zh[phase], PHASE_WORDS.en[phase], ...OTHER_PHASE_WORDS[phase]].map((word) => [word, phase] as const),
	),
)

const BRACKETED = /[[［【][^[\]［］【】\n]{1,60}[\]］】]/gu
/** Middle dots of the keyboards in use: ASCII and Latin, bullet, hyphenation point, dot operators, Katakana, full width. */
const INSIDE = /^(?<place>[^·•‧∙⋅・.]+?) ?[·•‧∙⋅・.] ?(?:图像?|img|image) ?(?<slice>\d{1,5})$/u
const SERIES = /^(?:序列|series) ?(?<number>\d{1,5})$/u

/** Splits a comment or finding at its image links, `[动脉期 · 图 57]` or `[series 3 · img 45]`. */
export function parseImageLinks(text: string): Segment[] {
	const segments: Segment[] = []
	let end = 0
	for (const match of text.matchAll(BRACKETED)) {
		const link = linkIn(match[0].slice(1, -1))
		if (link === undefined) continue
		if (match.index > end) segments.push({ type: 'text', text: text.slice(end, match.index) })
		segments.push({ type: 'link', text: match[0], link })
		end = match.index + match[0].length
	}
	if (end < text.length) segments.push({ type: 'text', text: text.slice(end) })
	return segments
}

/** Writes the link to a slice as the reader of `locale` says it. */
export function imageLink(link: ImageLink, locale: Locale): string {
	const isChinese = locale === 'zh'
	const place =
		'phase' in link ? PHASE_WORDS[locale][link.phase] : `${isChinese ? '序列' : 'series'} ${link.seriesNumber}`
	return `[${place} · ${isChinese ? '图' : 'img'} ${link.sliceNumber}]`
}

function linkIn(inside: string): ImageLink | undefined {
	const written = INSIDE.exec(inside.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())?.groups
	const sliceNumber = Number(written?.['slice'])
	const place = written?.['place']
	if (place === undefined || sliceNumber < 1) return undefined

	const phase = PHASE_OF.get(place)
	if (phase !== undefined) return { phase, sliceNumber }
	const seriesNumber = SERIES.exec(place)?.groups?.['number']
	return seriesNumber === undefined ? undefined : { seriesNumber: Number(seriesNumber), sliceNumber }
}
