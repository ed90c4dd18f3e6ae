import type {
	AddressChannel,
	AddressId,
	AuditAction,
	BodyPart,
	Candidate,
	CaseEvent,
	CaseFilter,
	CaseId,
	Channel,
	CriticalKind,
	CriticalValueId,
	Diagnosis,
	Discrepancy,
	DutyCalendarId,
	Evidence,
	FirstSlice,
	FlagDecision,
	FlagReason,
	FlagTarget,
	FollowKind,
	GroupId,
	GroupKind,
	GroupRole,
	HospitalId,
	Lane,
	LiveEventType,
	Locale,
	LostReason,
	MarkId,
	MergeId,
	MissKind,
	Modality,
	MuteKind,
	OpinionId,
	OutcomeMark,
	PageId,
	PageReason,
	PageState,
	PersonId,
	Phase,
	PostedAs,
	Reaction,
	SavedSearchId,
	SeriesInstanceUid,
	SessionId,
	Sex,
	ShareId,
	ShiftId,
	SopInstanceUid,
	StudyInstanceUid,
	SwapId,
	TokenId,
	Urgency,
	Verification,
	Visibility,
} from '@readroom/contracts'
import type { ColumnType, Generated } from 'kysely'

/** JSON of the database: read back as what it was checked to be when written, written as text. */
type Json<T> = ColumnType<T, string, string>

/** One interface per table of `migrations/`, column for column. */
export interface Tables {
	hospital: {
		id: HospitalId
		name: string
		name_key: string
		fingerprint_key: Buffer
		kind: Generated<string>
		region: Generated<string>
		created_at: Date
	}
	person: {
		id: PersonId
		hospital_id: HospitalId
		name: string
		title: Generated<string>
		contact: string
		password_hash: string
		locale: Locale
		verification: Verification
		is_hospital_admin: Generated<boolean>
		is_system_admin: Generated<boolean>
		is_auditor: Generated<boolean>
		registered_at: Date
	}
	session: {
		id: SessionId
		person_id: PersonId
		secret_sha256: Buffer
		device: string
		created_at: Date
		last_used_at: Date
		expires_at: Date
	}
	api_token: {
		id: TokenId
		person_id: PersonId
		name: string
		secret_sha256: Buffer
		created_at: Date
		last_used_at: Date | null
	}
	reading_group: {
		id: GroupId
		name: string
		kind: Generated<GroupKind>
		is_listed: Generated<boolean>
		created_at: Date
	}
	/** Vectors of words. */
	case_words: { case_id: CaseId; asked: Generated<string>; everything: Generated<string>; outcome: Generated<string> }
	saved_search: { id: SavedSearchId; person_id: PersonId; name: string; filter: Json<CaseFilter>; saved_at: Date }
	membership: { group_id: GroupId; person_id: PersonId; role: Generated<GroupRole> }
	group_hospital: { group_id: GroupId; hospital_id: HospitalId; joined_at: Date }
	/** A view: who belongs to a group, by name or with his whole hospital. */
	group_member: { group_id: GroupId; person_id: PersonId; role: GroupRole; is_by_hospital: boolean }
	blob: { sha256: Buffer; size_bytes: number; created_at: Date }
	study: {
		study_instance_uid: StudyInstanceUid
		owner_id: PersonId
		attributes: Json<DicomJsonObject>
		created_at: Date
	}
	series: {
		series_instance_uid: SeriesInstanceUid
		study_instance_uid: StudyInstanceUid
		modality: Modality
		body_part: BodyPart | null
		proposed_phase: Phase | null
		description: string
		attributes: Json<DicomJsonObject>
		preview_webp: Buffer | null
		metadata_gzip: Buffer | null
		first_slice: ColumnType<FirstSlice | null, string | null, string | null>
		frame_count: Generated<number>
		indexed_at: Date | null
		created_at: Date
	}
	instance: {
		sop_instance_uid: SopInstanceUid
		series_instance_uid: SeriesInstanceUid
		study_instance_uid: StudyInstanceUid
		sop_class_uid: string
		blob_sha256: Buffer
		size_bytes: number
		transfer_syntax_uid: string
		instance_number: number | null
		position_mm: number | null
		frame_ranges: number[]
		metadata: Json<DicomJsonObject>
		created_at: Date
	}
	refused_instance: { id: string; person_id: PersonId; reason: string; keywords: string[]; refused_at: Date }
	reading_case: {
		id: CaseId
		label: string
		poster_id: PersonId
		hospital_id: HospitalId
		status: 'draft' | 'open' | 'closed' | 'withdrawn'
		lane: Lane | null
		stat_reason: Generated<string>
		visibility: Visibility | null
		group_id: GroupId | null
		sex: Sex | null
		age_years: number | null
		complaint: Generated<string>
		duration: Generated<string>
		history: Generated<string>
		labs: Generated<string>
		question: Generated<string>
		modality: Modality | null
		body_part: BodyPart | null
		created_at: Date
		posted_at: Date | null
		closed_at: Date | null
		posted_as: Generated<PostedAs>
		shown_name: Generated<string>
		shown_place: Generated<string>
		wanted_opinions: Generated<number>
		hidden_at: Date | null
		has_words: Generated<boolean>
	}
	case_person: { case_id: CaseId; person_id: PersonId }
	case_study: { case_id: CaseId; study_instance_uid: StudyInstanceUid; fingerprint: Buffer | null }
	case_series: {
		case_id: CaseId
		series_instance_uid: SeriesInstanceUid
		reading_order: number
		phase: Phase | null
		body_part: BodyPart | null
		addendum_id: Generated<string | null>
	}
	board_key: { id: string; name: string; secret_sha256: Buffer; hospital_id: HospitalId; created_at: Date }
	case_timer: {
		case_id: CaseId
		posted_lane: Lane
		first_look_at: Generated<Date | null>
		promise_broken_at: Generated<Date | null>
	}
	addendum: { id: string; case_id: CaseId; text: string; posted_at: Date }
	phone_number: { hospital_id: HospitalId | null; place: number; label: string; number: string }
	case_event: {
		id: Generated<number>
		case_id: CaseId
		person_id: PersonId | null
		type: CaseEvent['type']
		detail: Generated<string>
		at: Date
	}
	opinion: {
		id: OpinionId
		case_id: CaseId
		reader_id: PersonId
		version: number
		is_blind: boolean
		findings: string
		urgency: Urgency
		next_step: Generated<string>
		posted_at: Date
		hidden_at: Date | null
	}
	opinion_candidate: {
		opinion_id: OpinionId
		rank: number
		diagnosis: Json<Diagnosis>
		concept_id: string
		confidence_percent: number
		is_dangerous: boolean
	}
	declined_reader: { case_id: CaseId; reader_id: PersonId; declined_at: Date }
	danger_considered: { case_id: CaseId; concept_id: string; considered_at: Date }
	receipt: { case_id: CaseId; given_at: Date; action: string }
	comment: {
		id: string
		case_id: CaseId
		opinion_id: OpinionId | null
		author_id: PersonId
		text: string
		posted_at: Date
		hidden_at: Date | null
	}
	concept_merge: {
		id: MergeId
		case_id: CaseId
		concept_id: string
		diagnosis: Json<Diagnosis>
		into_diagnosis: Json<Diagnosis>
		merged_by: PersonId
		merged_at: Date
		undone_by: PersonId | null
		undone_at: Date | null
	}
	opinion_reaction: { opinion_id: OpinionId; person_id: PersonId; reaction: Reaction; reacted_at: Date }
	site_danger: { code: string; listed_by: PersonId; listed_at: Date }
	impression: { case_id: CaseId; candidates: Json<Candidate[]>; sealed_at: Date; revealed_at: Date | null }
	spoken_finding: { case_id: CaseId; reader_id: PersonId; is_blind: boolean; text: string; spoken_at: Date }
	outcome: {
		case_id: CaseId
		diagnosis: Json<Diagnosis>
		concept_id: string
		evidence: Evidence
		is_certain: boolean
		note: Generated<string>
		days_after_posting: number
		recorded_by: PersonId
		recorded_at: Date
	}
	replaced_outcome: {
		id: Generated<number>
		case_id: CaseId
		diagnosis: Json<Diagnosis>
		concept_id: string
		evidence: Evidence
		is_certain: boolean
		note: string
		days_after_posting: number
		recorded_by: PersonId
		recorded_at: Date
	}
	outcome_mark: {
		id: MarkId
		case_id: CaseId
		series_instance_uid: SeriesInstanceUid
		sop_instance_uid: SopInstanceUid
		frame_number: number
		slice_number: number
		image_point_px: Json<OutcomeMark['imagePointPx']>
		patient_point_mm: ColumnType<OutcomeMark['patientPointMm'], string | null, string | null>
		placed_by: PersonId
		placed_at: Date
	}
	outcome_reminder: { case_id: CaseId; after_days: number; reminded_at: Date; answered_at: Date | null }
	lost_to_follow_up: { case_id: CaseId; reason: LostReason; said_by: PersonId; said_at: Date }
	opinion_score: {
		opinion_id: OpinionId
		case_id: CaseId
		reader_id: PersonId
		rank_of_outcome: number | null
		is_top1: boolean
		is_top3: boolean
		brier: number
		pool_rank_of_outcome: number | null
		scored_at: Date
		graded_hit: number
		first_confidence_percent: number
		is_dangerous_outcome: boolean
		is_danger_listed: boolean
		flag_count: number
		wrong_flag_count: number
		moved_by: number | null
	}
	opinion_miss: { opinion_id: OpinionId; kind: MissKind; said_by: PersonId; said_at: Date }
	discrepancy: {
		opinion_id: OpinionId
		reader_id: PersonId
		code: Discrepancy
		proposed_by: PersonId
		proposed_at: Date
		decided_by: PersonId | null
		decided_at: Date | null
	}
	record_sharing: { person_id: PersonId; shared_at: Date }
	duty_shift: {
		id: ShiftId
		group_id: GroupId | null
		hospital_id: HospitalId | null
		person_id: PersonId
		organs: BodyPart[]
		starts_at: Date
		ends_at: Date
		is_lead: boolean
		series_id: string | null
		calendar_uid: string | null
		created_at: Date
		removed_at: Date | null
	}
	duty_swap: {
		id: SwapId
		shift_id: ShiftId
		offered_by: PersonId
		offered_to: PersonId | null
		offered_at: Date
		status: 'offered' | 'accepted' | 'declined' | 'withdrawn'
		settled_by: PersonId | null
		settled_at: Date | null
	}
	availability: { person_id: PersonId; until_at: Date }
	person_skill: { person_id: PersonId; organ: BodyPart }
	duty_calendar: {
		id: DutyCalendarId
		person_id: PersonId
		secret_sha256: Buffer
		shows: 'mine' | 'network' | 'hospital' | 'group'
		group_id: GroupId | null
		created_at: Date
		last_used_at: Date | null
	}
	notice_settings: { person_id: PersonId; chosen: ColumnType<unknown, string, string> }
	notice_address: {
		id: AddressId
		person_id: PersonId | null
		group_id: GroupId | null
		channel: AddressChannel
		destination: string
		secret: string | null
		locale: Locale
		created_at: Date
	}
	page: {
		id: PageId
		case_id: CaseId | null
		reason: PageReason | 'test'
		rung: number
		person_id: PersonId | null
		group_id: GroupId | null
		channel: Channel
		address_id: AddressId | null
		queue: string
		state: PageState
		tries: Generated<number>
		created_at: Date
		next_try_at: Date
		sent_at: Date | null
		last_error: string | null
	}
	push_key: { is_only: Generated<boolean>; public_key: string; private_key: string; made_at: Date }
	case_ladder: { case_id: CaseId; rung: number; next_rung: number | null; next_at: Date | null }
	ladder_page: { case_id: CaseId; person_id: PersonId; rung: number; paged_at: Date }
	reading_claim: {
		case_id: CaseId
		person_id: PersonId
		claimed_at: Date
		until_at: Date
		expected_at: Date | null
		held_rung: number | null
		released_at: Date | null
	}
	activity: { person_id: PersonId; active_at: Date }
	critical_value: {
		id: CriticalValueId
		case_id: CaseId
		number: number
		reader_id: PersonId
		kind: CriticalKind
		diagnosis: ColumnType<Diagnosis | null, string | null, string | null>
		note: string
		flagged_at: Date
		reminder_count: number
		next_reminder_at: Date | null
		acknowledged_at: Date | null
		action: Generated<string>
	}
	mention: { case_id: CaseId; person_id: PersonId; mentioned_at: Date }
	flag: {
		id: string
		case_id: CaseId
		target: FlagTarget
		target_id: string
		reason: FlagReason
		note: Generated<string>
		flagged_by: PersonId
		flagged_at: Date
		decision: FlagDecision | null
		decision_note: Generated<string>
		decided_by: PersonId | null
		decided_at: Date | null
	}
	share_link: {
		id: ShareId
		case_id: CaseId
		secret_sha256: Buffer
		code_sha256: Buffer
		made_by: PersonId
		made_at: Date
		expires_at: Date
		most_views: number
		shows_complaint: boolean
		shows_question: boolean
		shows_pool: boolean
		failed_tries: Generated<number>
		last_failed_at: Date | null
		revoked_at: Date | null
	}
	share_view: {
		id: string
		link_id: ShareId
		secret_sha256: Buffer
		viewer_name: string
		began_at: Date
		expires_at: Date
	}
	follow: { person_id: PersonId; kind: FollowKind; target: string; since: Date }
	mute: { person_id: PersonId; kind: MuteKind; target: string; since: Date }
	event: {
		id: Generated<number>
		key: string
		type: LiveEventType
		case_id: CaseId | null
		person_id: PersonId | null
		page_id: PageId | null
		at: Date
	}
	audit_entry: {
		sequence: number
		at: Date
		action: AuditAction
		person_id: PersonId | null
		case_id: CaseId | null
		detail: Json<Record<string, string | number | boolean>>
		address: string
		previous_hash: Buffer
		hash: Buffer
	}
}

/** A data set in the DICOM JSON model (PS3.18 annex F), keyed by tag. */
export type DicomJsonObject = Record<
	string,
	{ vr: string; Value?: unknown[]; BulkDataURI?: string; InlineBinary?: string }
>
