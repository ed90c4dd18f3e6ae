-- What goes with opinions: how many are wanted, concepts counted as one, what peers say of them, and what is said before them.

ALTER TABLE reading_case ADD COLUMN wanted_opinions integer NOT NULL DEFAULT 3;

-- Chains are followed when counting, so that undoing one merge leaves the others as they were.
CREATE TABLE concept_merge (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	concept_id text NOT NULL,
	diagnosis jsonb NOT NULL,
	into_diagnosis jsonb NOT NULL,
	merged_by uuid NOT NULL REFERENCES person,
	merged_at timestamptz NOT NULL,
	undone_by uuid REFERENCES person,
	undone_at timestamptz
);
CREATE UNIQUE INDEX concept_merge_in_force ON concept_merge (case_id, concept_id) WHERE undone_at IS NULL;

CREATE TABLE opinion_reaction (
	opinion_id uuid NOT NULL REFERENCES opinion ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	reaction text NOT NULL CHECK (reaction IN ('agree-finding', 'agree-diagnosis', 'thanks')),
	reacted_at timestamptz NOT NULL,
	PRIMARY KEY (opinion_id, person_id, reaction)
);

-- The opinion a comment answers; null where it is about the case.
ALTER TABLE comment ADD COLUMN opinion_id uuid REFERENCES opinion ON DELETE CASCADE;

-- Diagnoses that a site pins beside those of the catalogue, whoever names them.
CREATE TABLE site_danger (
	code text PRIMARY KEY,
	listed_by uuid NOT NULL REFERENCES person,
	listed_at timestamptz NOT NULL
);

-- What the poster thought before anybody answered. Never counted.
CREATE TABLE impression (
	case_id uuid PRIMARY KEY REFERENCES reading_case ON DELETE CASCADE,
	candidates jsonb NOT NULL,
	sealed_at timestamptz NOT NULL,
	revealed_at timestamptz
);

-- One short finding told to the poster of a STAT case before the whole opinion; nobody else reads it.
CREATE TABLE spoken_finding (
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	reader_id uuid NOT NULL REFERENCES person,
	-- False where he had looked at the others' opinions before.
	is_blind boolean NOT NULL,
	text text NOT NULL,
	spoken_at timestamptz NOT NULL,
	PRIMARY KEY (case_id, reader_id)
);
