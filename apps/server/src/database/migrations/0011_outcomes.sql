-- What it was in full, who is asked for it and when, and what readers learn from it.

-- Days from posting to the day the evidence is from; dates of patients are not kept.
ALTER TABLE outcome ADD COLUMN days_after_posting integer;
UPDATE outcome SET days_after_posting =
	greatest(0, floor(extract(epoch FROM outcome.recorded_at - reading_case.posted_at) / 86400))
FROM reading_case WHERE reading_case.id = outcome.case_id;
ALTER TABLE outcome ALTER COLUMN days_after_posting SET NOT NULL;

-- What was recorded before a correction.
CREATE TABLE replaced_outcome (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	diagnosis jsonb NOT NULL,
	concept_id text NOT NULL,
	evidence text NOT NULL,
	is_certain boolean NOT NULL,
	note text NOT NULL,
	days_after_posting integer NOT NULL,
	recorded_by uuid NOT NULL REFERENCES person,
	recorded_at timestamptz NOT NULL
);
CREATE INDEX replaced_outcome_by_case ON replaced_outcome (case_id, id);

-- Where it was.
CREATE TABLE outcome_mark (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	series_instance_uid text NOT NULL,
	sop_instance_uid text NOT NULL,
	frame_number integer NOT NULL,
	slice_number integer NOT NULL,
	image_point_px jsonb NOT NULL,
	patient_point_mm jsonb,
	placed_by uuid NOT NULL REFERENCES person,
	placed_at timestamptz NOT NULL
);
CREATE INDEX outcome_mark_by_case ON outcome_mark (case_id, id);

-- On which of the days the poster was asked, and when he said that it is still pending.
CREATE TABLE outcome_reminder (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	after_days integer NOT NULL,
	reminded_at timestamptz NOT NULL,
	answered_at timestamptz,
	PRIMARY KEY (case_id, after_days)
);

CREATE TABLE lost_to_follow_up (
	case_id uuid PRIMARY KEY REFERENCES reading_case ON DELETE CASCADE,
	reason text NOT NULL,
	said_by uuid NOT NULL REFERENCES person,
	said_at timestamptz NOT NULL
);

-- Everything a record is made of stays when a case is withdrawn and its words are gone.
ALTER TABLE opinion_score
	ADD COLUMN graded_hit double precision,
	ADD COLUMN first_confidence_percent integer,
	ADD COLUMN is_dangerous_outcome boolean NOT NULL DEFAULT false,
	ADD COLUMN is_danger_listed boolean NOT NULL DEFAULT false,
	ADD COLUMN flag_count integer NOT NULL DEFAULT 0,
	ADD COLUMN wrong_flag_count integer NOT NULL DEFAULT 0,
	-- How much nearer to the outcome the version after seeing the others is; null where there is none.
	ADD COLUMN moved_by double precision;
-- Scores of before are made whole by `./readroom rescore`, but for those of withdrawn cases.
UPDATE opinion_score SET
	graded_hit = CASE WHEN is_top1 THEN 1 ELSE 0 END,
	first_confidence_percent = coalesce((
		SELECT confidence_percent FROM opinion_candidate
		WHERE opinion_candidate.opinion_id = opinion_score.opinion_id AND rank = 1
	), 0);
ALTER TABLE opinion_score
	ALTER COLUMN graded_hit SET NOT NULL,
	ALTER COLUMN first_confidence_percent SET NOT NULL,
	ALTER COLUMN is_dangerous_outcome DROP DEFAULT,
	ALTER COLUMN is_danger_listed DROP DEFAULT,
	ALTER COLUMN flag_count DROP DEFAULT,
	ALTER COLUMN wrong_flag_count DROP DEFAULT;
CREATE INDEX opinion_score_by_case ON opinion_score (case_id);

CREATE TABLE opinion_miss (
	opinion_id uuid PRIMARY KEY REFERENCES opinion ON DELETE CASCADE,
	kind text NOT NULL,
	said_by uuid NOT NULL REFERENCES person,
	said_at timestamptz NOT NULL
);

-- The peer-learning register.
CREATE TABLE discrepancy (
	opinion_id uuid PRIMARY KEY REFERENCES opinion ON DELETE CASCADE,
	reader_id uuid NOT NULL REFERENCES person,
	code text NOT NULL,
	proposed_by uuid NOT NULL REFERENCES person,
	proposed_at timestamptz NOT NULL,
	decided_by uuid REFERENCES person,
	decided_at timestamptz
);
CREATE INDEX discrepancy_by_reader ON discrepancy (reader_id);

-- Readers who let the head of their department see their record.
CREATE TABLE record_sharing (
	person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
	shared_at timestamptz NOT NULL
);
