import { z } from 'zod'

export const CaseId = z.uuid().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>
export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const HospitalId = z.uuid().brand<'HospitalId'>()
export type HospitalId = z.infer<typeof HospitalId>
export const GroupId = z.uuid().brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>
export const OpinionId = z.uuid().brand<'OpinionId'>()
export type OpinionId = z.infer<typeof OpinionId>
export const MarkId = z.uuid().brand<'MarkId'>()
export type MarkId = z.infer<typeof MarkId>
export const ShiftId = z.uuid().brand<'ShiftId'>()
export type ShiftId = z.infer<typeof ShiftId>
export const SwapId = z.uuid().brand<'SwapId'>()
export type SwapId = z.infer<typeof SwapId>
export const DutyCalendarId = z.uuid().brand<'DutyCalendarId'>()
export type DutyCalendarId = z.infer<typeof DutyCalendarId>
export const MergeId = z.uuid().brand<'MergeId'>()
export type MergeId = z.infer<typeof MergeId>
export const CriticalValueId = z.uuid().brand<'CriticalValueId'>()
export type CriticalValueId = z.infer<typeof CriticalValueId>
export const ShareId = z.uuid().brand<'ShareId'>()
export type ShareId = z.infer<typeof ShareId>
export const SessionId = z.uuid().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
export const TokenId = z.uuid().brand<'TokenId'>()
export type TokenId = z.infer<typeof TokenId>
export const SavedSearchId = z.uuid().brand<'SavedSearchId'>()
export type SavedSearchId = z.infer<typeof SavedSearchId>
export const PageId = z.uuid().brand<'PageId'>()
export type PageId = z.infer<typeof PageId>
export const AddressId = z.uuid().brand<'AddressId'>()
export type AddressId = z.infer<typeof AddressId>

/** A DICOM unique identifier: digits and dots, at most 64 characters (PS3.5 section 9.1). */
export const Uid = z
	.string()
	.max(64)
	.regex(/^(0|[1-9]\d*)(\.(0|[1-9]\d*))+$/)
export const StudyInstanceUid = Uid.brand<'StudyInstanceUid'>()
export type StudyInstanceUid = z.infer<typeof StudyInstanceUid>
export const SeriesInstanceUid = Uid.brand<'SeriesInstanceUid'>()
export type SeriesInstanceUid = z.infer<typeof SeriesInstanceUid>
export const SopInstanceUid = Uid.brand<'SopInstanceUid'>()
export type SopInstanceUid = z.infer<typeof SopInstanceUid>

/** RFC 3339 in UTC. */
export const Time = z.iso.datetime()

export const Locale = z.enum(['zh', 'en'])
export type Locale = z.infer<typeof Locale>

/** Text a person typed: trimmed, and never only spaces. Control characters other than line breaks and tabs are refused. */
export function words(maxLength: number) {
	return (
		z
			.string()
			.trim()
			.max(maxLength)
			// oxlint-disable-next-line no-control-regex -- refusing them is the point
			.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'control characters')
	)
}

/** Key of the page after this one, as a list's `next` gave it; lists page by key, never by offset. */
export const PageQuery = z.strictObject({
	after: z.string().max(200).optional(),
	limit: z.coerce.number().int().min(1).max(100).default(50),
})

export function pageOf<Item extends z.ZodType>(item: Item) {
	return z.object({ items: z.array(item), next: z.string().nullable() })
}
