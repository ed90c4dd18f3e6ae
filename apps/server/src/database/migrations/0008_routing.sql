-- Who is asked to read a case and when, who is reading it, and findings that cannot wait.

-- How far a case has climbed.
CREATE TABLE case_ladder (
	case_id uuid PRIMARY KEY REFERENCES reading_case ON DELETE CASCADE,
	-- Highest rung that is done; -1 before the first.
	rung integer NOT NULL,
	-- When to look again, and which rung is then due; both null where the ladder has ended.
	next_rung integer,
	next_at timestamptz,
	CHECK ((next_rung IS NULL) = (next_at IS NULL))
);
CREATE INDEX case_ladder_due ON case_ladder (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX reading_case_open ON reading_case (id) WHERE status = 'open';
-- Of cases from before, nobody is asked late.
INSERT INTO case_ladder (case_id, rung) SELECT id, -1 FROM reading_case WHERE status <> 'draft';

-- Who was asked as which rung.
CREATE TABLE ladder_page (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person,
	rung integer NOT NULL,
	paged_at timestamptz NOT NULL,
	PRIMARY KEY (case_id, person_id, rung)
);

-- "I am reading": one for each reader of a case, taken again where it has ended.
CREATE TABLE reading_claim (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person,
	claimed_at timestamptz NOT NULL,
	until_at timestamptz NOT NULL,
	expected_at timestamptz,
	-- The rung it has held back; stays when the claim is taken again.
	held_rung integer,
	-- When it was given back, or its lease ran out.
	released_at timestamptz,
	PRIMARY KEY (case_id, person_id)
);
CREATE INDEX reading_claim_live ON reading_claim (until_at) WHERE released_at IS NULL;

-- When each person last worked on the screen.
CREATE TABLE activity (
	person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
	active_at timestamptz NOT NULL
);
CREATE INDEX activity_by_time ON activity (active_at);

CREATE TABLE critical_value (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	-- From 1, in the case.
	number integer NOT NULL,
	reader_id uuid NOT NULL REFERENCES person,
	kind text NOT NULL,
	diagnosis jsonb,
	note text NOT NULL,
	flagged_at timestamptz NOT NULL,
	reminder_count integer NOT NULL,
	-- When it is told again; null once it is acknowledged, or was told often enough.
	next_reminder_at timestamptz,
	acknowledged_at timestamptz,
	action text NOT NULL DEFAULT '',
	UNIQUE (case_id, number)
);
CREATE INDEX critical_value_due ON critical_value (next_reminder_at) WHERE next_reminder_at IS NOT NULL;

-- Whom the poster asked by name after posting.
CREATE TABLE mention (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person,
	mentioned_at timestamptz NOT NULL,
	PRIMARY KEY (case_id, person_id)
);
