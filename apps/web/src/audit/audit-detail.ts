import {
	type AuditEntry,
	Lane,
	type Locale,
	PROBLEMS,
	type ProblemCode,
	Verification,
	Visibility,
} from '@readroom/contracts'
import type { Words } from '@readroom/messages'
import { bytesText } from '../prepare/bytes.ts'

type Value = AuditEntry['detail'][string]

/** Ids say little to a person and are long; the last symbols tell them apart. */
const SHOWN_OF_ID = 8

/** What a line of the audit says besides who, what and when: name and value of each, in the reader's language. */
export function detailTexts(entry: AuditEntry, t: Words, locale: Locale): string[] {
	return Object.entries(entry.detail).map(([name, value]) => {
		const label = textAt(t.audit.detail, name) ?? name
		const isSubject = name === 'subjectId' && entry.subjectName !== null
		return `${label} ${isSubject ? entry.subjectName : valueText(name, value, t, locale)}`
	})
}

function valueText(name: string, value: Value, t: Words, locale: Locale): string {
	if (typeof value === 'boolean') return value ? t.audit.yes : t.audit.no
	if (typeof value === 'number') {
		return name === 'sizeBytes' ? bytesText(value, locale) : new Intl.NumberFormat(locale).format(value)
	}
	if (name.endsWith('Id') || name.endsWith('Uid')) return `…${value.slice(-SHOWN_OF_ID)}`
	return wordOf(name, value, t) ?? value
}

/** The words of a value that is one of a fixed list. */
function wordOf(name: string, value: string, t: Words): string | undefined {
	switch (name) {
		case 'lane':
			return Lane.safeParse(value).success ? t.vocabulary.lane[Lane.parse(value)] : undefined
		case 'visibility':
			return Visibility.safeParse(value).success ? t.vocabulary.visibility[Visibility.parse(value)] : undefined
		case 'verification':
			return Verification.safeParse(value).success ? t.people.state[Verification.parse(value)] : undefined
		case 'reason':
			return textAt(t.outcomes.lostReason, value) ?? textAt(t.flags.reason, value)
		case 'rung':
			return textAt(t.routing.rung, value)
		case 'criticalKind':
			return textAt(t.routing.kind, value)
		case 'change':
			return textAt(t.audit.change, value)
		case 'target':
			return textAt(t.flags.target, value)
		case 'decision':
			return textAt(t.flags.decision, value)
		case 'role':
			return textAt(t.groups.role, value)
		case 'problem':
			// hasOwn shows that it is a code.
			return Object.hasOwn(PROBLEMS, value) ? t.problems[value as ProblemCode] : undefined
		case 'fields':
			return value
				.split(' ')
				.map((field) => fieldText(field, t))
				.join(t.audit.comma)
		default:
			return undefined
	}
}

/** What the form calls a field of a draft. */
function fieldText(field: string, t: Words): string {
	if (field === 'ageYears') return t.post.age
	if (field === 'groupId') return t.post.group
	if (field === 'peopleIds') return t.post.people
	return textAt(t.post, field) ?? field
}

function textAt(words: Readonly<Record<string, unknown>>, name: string): string | undefined {
	const text = Object.hasOwn(words, name) ? words[name] : undefined
	return typeof text === 'string' ? text : undefined
}
