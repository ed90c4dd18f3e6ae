import type {
	CaseDraft,
	GroupId,
	Lane,
	PersonId,
	PersonSummary,
	PostedAs,
	ReadingCase,
	Sex,
	Visibility,
} from '@readroom/contracts'

/** Somebody who may see the case; of those named before the page was loaded only the id is known. */
interface NamedPerson {
	readonly id: PersonId
	readonly summary: PersonSummary | null
}

/** The form as it stands. */
export interface PostFields {
	readonly sex: Sex | null
	readonly ageYears: number | null
	readonly complaint: string
	readonly duration: string
	readonly history: string
	readonly labs: string
	readonly question: string
	readonly lane: Lane | null
	readonly statReason: string
	readonly visibility: Visibility
	readonly groupId: GroupId | null
	readonly people: readonly NamedPerson[]
	readonly postedAs: PostedAs
}

export type FieldName = keyof PostFields
export const TEXT_FIELDS = ['complaint', 'duration', 'question', 'history', 'labs', 'statReason'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

export const EMPTY_FIELDS: PostFields = {
	sex: null,
	ageYears: null,
	complaint: '',
	duration: '',
	history: '',
	labs: '',
	question: '',
	lane: null,
	statReason: '',
	visibility: 'network',
	groupId: null,
	people: [],
	postedAs: 'name',
}

export function fieldsOf(draft: ReadingCase): PostFields {
	const { sex, ageYears, complaint, duration, history, labs, question, lane, statReason, groupId, postedAs } = draft
	return {
		sex,
		ageYears,
		complaint,
		duration,
		history,
		labs,
		question,
		lane,
		statReason,
		groupId,
		postedAs,
		visibility: draft.visibility ?? EMPTY_FIELDS.visibility,
		people: draft.peopleIds.map((id) => ({ id, summary: null })),
	}
}

/** What of the form can be saved: a field that must not be empty is left out while it is. */
export function savedForm(fields: PostFields, names: ReadonlySet<FieldName>): CaseDraft {
	const { people, sex, ageYears, lane, complaint, question, ...others } = fields
	const all: CaseDraft = {
		...others,
		...(sex !== null && { sex }),
		...(ageYears !== null && { ageYears }),
		...(lane !== null && { lane }),
		...(complaint.trim() !== '' && { complaint }),
		...(question.trim() !== '' && { question }),
		peopleIds: people.map(({ id }) => id),
	}
	const sent = new Set<string>([...names].map((name) => (name === 'people' ? 'peopleIds' : name)))
	return Object.fromEntries(Object.entries(all).filter(([name]) => sent.has(name)))
}
