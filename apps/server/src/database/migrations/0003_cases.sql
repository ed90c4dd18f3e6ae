-- A case is a question to peers with images; everything readers and the poster do with it hangs on it.

CREATE TABLE reading_case (
	id uuid PRIMARY KEY,
	label text NOT NULL UNIQUE,
	poster_id uuid NOT NULL REFERENCES person,
	hospital_id uuid NOT NULL REFERENCES hospital,
	status text NOT NULL CHECK (status IN ('draft', 'open', 'closed', 'withdrawn')),
	lane text CHECK (lane IN ('stat', 'urgent', 'routine', 'teaching')),
	stat_reason text NOT NULL DEFAULT '',
	visibility text CHECK (visibility IN ('people', 'hospital', 'group', 'network')),
	group_id uuid REFERENCES reading_group,
	sex text CHECK (sex IN ('F', 'M', 'O')),
	age_years integer CHECK (age_years BETWEEN 0 AND 90),
	complaint text NOT NULL DEFAULT '',
	duration text NOT NULL DEFAULT '',
	history text NOT NULL DEFAULT '',
	labs text NOT NULL DEFAULT '',
	question text NOT NULL DEFAULT '',
	modality text,
	body_part text,
	created_at timestamptz NOT NULL,
	posted_at timestamptz,
	closed_at timestamptz
);
CREATE INDEX reading_case_newest ON reading_case ((coalesce(posted_at, created_at)) DESC, id DESC);
CREATE INDEX reading_case_by_poster ON reading_case (poster_id);
CREATE INDEX reading_case_by_hospital ON reading_case (hospital_id);
CREATE INDEX reading_case_by_group ON reading_case (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE case_person (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	PRIMARY KEY (case_id, person_id)
);
CREATE INDEX case_person_by_person ON case_person (person_id);

CREATE TABLE case_study (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	study_instance_uid text NOT NULL REFERENCES study ON DELETE CASCADE,
	fingerprint bytea,
	PRIMARY KEY (case_id, study_instance_uid)
);
CREATE INDEX case_study_by_study ON case_study (study_instance_uid);
CREATE INDEX case_study_by_fingerprint ON case_study (fingerprint) WHERE fingerprint IS NOT NULL;

CREATE TABLE case_series (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	series_instance_uid text NOT NULL REFERENCES series ON DELETE CASCADE,
	reading_order integer NOT NULL,
	phase text CHECK (phase IN ('plain', 'arterial', 'venous', 'delayed')),
	body_part text,
	PRIMARY KEY (case_id, series_instance_uid)
);

CREATE TABLE case_event (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person,
	type text NOT NULL,
	detail text NOT NULL DEFAULT '',
	at timestamptz NOT NULL
);
CREATE INDEX case_event_by_case ON case_event (case_id, id);

CREATE TABLE opinion (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	reader_id uuid NOT NULL REFERENCES person,
	version integer NOT NULL,
	is_blind boolean NOT NULL,
	findings text NOT NULL,
	urgency text NOT NULL,
	next_step text NOT NULL DEFAULT '',
	posted_at timestamptz NOT NULL,
	UNIQUE (case_id, reader_id, version)
);
CREATE INDEX opinion_by_reader ON opinion (reader_id, case_id);

CREATE TABLE opinion_candidate (
	opinion_id uuid NOT NULL REFERENCES opinion ON DELETE CASCADE,
	rank integer NOT NULL,
	diagnosis jsonb NOT NULL,
	concept_id text NOT NULL,
	confidence_percent integer NOT NULL,
	is_dangerous boolean NOT NULL,
	PRIMARY KEY (opinion_id, rank)
);

-- Looked without answering: sees everything, and is never counted as blind.
CREATE TABLE declined_reader (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	reader_id uuid NOT NULL REFERENCES person,
	declined_at timestamptz NOT NULL,
	PRIMARY KEY (case_id, reader_id)
);

CREATE TABLE danger_considered (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	concept_id text NOT NULL,
	considered_at timestamptz NOT NULL,
	PRIMARY KEY (case_id, concept_id)
);

CREATE TABLE receipt (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	given_at timestamptz NOT NULL,
	action text NOT NULL,
	PRIMARY KEY (case_id, given_at)
);

CREATE TABLE comment (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	author_id uuid NOT NULL REFERENCES person,
	text text NOT NULL,
	posted_at timestamptz NOT NULL
);
CREATE INDEX comment_by_case ON comment (case_id, id);

CREATE TABLE outcome (
	case_id uuid PRIMARY KEY REFERENCES reading_case ON DELETE CASCADE,
	diagnosis jsonb NOT NULL,
	concept_id text NOT NULL,
	evidence text NOT NULL,
	is_certain boolean NOT NULL,
	note text NOT NULL DEFAULT '',
	recorded_by uuid NOT NULL REFERENCES person,
	recorded_at timestamptz NOT NULL
);

CREATE TABLE opinion_score (
	opinion_id uuid PRIMARY KEY REFERENCES opinion ON DELETE CASCADE,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	reader_id uuid NOT NULL REFERENCES person,
	-- Null where the outcome is not on the list.
	rank_of_outcome integer,
	is_top1 boolean NOT NULL,
	is_top3 boolean NOT NULL,
	brier double precision NOT NULL,
	-- Place of the outcome in the pool of the same case.
	pool_rank_of_outcome integer,
	scored_at timestamptz NOT NULL
);
CREATE INDEX opinion_score_by_reader ON opinion_score (reader_id);
