import type { Locale, PageId, PageReason } from '@readroom/contracts'
import { WORDS, type Words } from '@readroom/messages'
import type { Config } from '../config.ts'
import type { PagedCase } from './paging.queries.ts'

/**
 * What a notice says, in the language of whoever gets it: what is asked of him, which case, and where it is. Never a
 * complaint, a question, a diagnosis or anybody's name: it travels by ways that are not ours.
 */
export interface NoticeText {
	/** The page: the same at each try, so that a place that was told twice knows. */
	readonly id: PageId
	readonly reason: PageReason | 'test'
	readonly title: string
	/** Such as `危急 · CT · 腹部 · 男 · 62 岁`. */
	readonly facts: string
	readonly url: string
	/** What stands on the link. */
	readonly open: string
	/** Why this came, and where that is changed. */
	readonly footer: string
	/** The same for programs; null for a notice that was sent to try an address. */
	readonly about: CaseFacts | null
	/** Sounds, and goes ahead of others. */
	readonly isUrgent: boolean
	readonly at: Date
}

interface CaseFacts extends Pick<PagedCase, 'id' | 'label' | 'lane' | 'modality' | 'sex'> {
	readonly bodyPart: PagedCase['body_part']
	readonly ageYears: PagedCase['age_years']
}

export function composeNotice(
	page: { id: PageId; reason: PageReason | 'test'; created_at: Date },
	readingCase: PagedCase | undefined,
	{ locale, config }: { locale: Locale; config: Config },
): NoticeText {
	const words = WORDS[locale]
	const { open, footer, facts, title } = words.paging.notice
	const room = roomUrl(config)
	const shared = { id: page.id, reason: page.reason, open, footer, at: page.created_at }
	if (page.reason === 'test' || readingCase === undefined) {
		return { ...shared, title: title.test, facts, url: `${room}/account/notices`, about: null, isUrgent: false }
	}
	return {
		...shared,
		title: title[page.reason]({ label: readingCase.label }),
		facts: factsOf(readingCase, words),
		url: `${room}/cases/${readingCase.id}`,
		about: aboutOf(readingCase),
		isUrgent: readingCase.lane === 'stat' || page.reason === 'critical-value',
	}
}

function aboutOf({ id, label, lane, modality, body_part, sex, age_years }: PagedCase): CaseFacts {
	return { id, label, lane, modality, bodyPart: body_part, sex, ageYears: age_years }
}

function factsOf({ lane, modality, body_part, sex, age_years }: PagedCase, { vocabulary }: Words): string {
	return [
		lane && vocabulary.lane[lane],
		modality && vocabulary.modality[modality],
		body_part && vocabulary.bodyPart[body_part],
		sex && vocabulary.sex[sex],
		age_years === null ? null : vocabulary.ageYears({ age: age_years }),
	]
		.filter((fact) => fact !== null)
		.join(' · ')
}

/** Where people open the room. Without PUBLIC_URL it is this machine's own address, which is right for whoever tries it out. */
function roomUrl({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
	return publicUrl ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
}
