-- How soon a case is answered: what was promised, what became of it, whom to ring instead; and who is named on it.

-- What a masked case says of the place it comes from, in the hospital's words: 镇卫生院, 华东.
ALTER TABLE hospital ADD COLUMN kind text NOT NULL DEFAULT '';
ALTER TABLE hospital ADD COLUMN region text NOT NULL DEFAULT '';

CREATE TABLE phone_number (
	-- Null for the numbers of every hospital.
	hospital_id uuid REFERENCES hospital ON DELETE CASCADE,
	place integer NOT NULL,
	label text NOT NULL,
	number text NOT NULL,
	UNIQUE NULLS NOT DISTINCT (hospital_id, place)
);

ALTER TABLE reading_case ADD COLUMN posted_as text NOT NULL DEFAULT 'name' CHECK (posted_as IN ('name', 'role', 'masked'));
-- What others read instead of the poster's name and hospital where he is not named, as it was when he posted.
ALTER TABLE reading_case ADD COLUMN shown_name text NOT NULL DEFAULT '';
ALTER TABLE reading_case ADD COLUMN shown_place text NOT NULL DEFAULT '';

-- Null for what the room did by itself.
ALTER TABLE case_event ALTER COLUMN person_id DROP NOT NULL;

CREATE TABLE case_timer (
	case_id uuid PRIMARY KEY REFERENCES reading_case ON DELETE CASCADE,
	-- The lane it was posted in, which the quota goes by.
	posted_lane text NOT NULL,
	-- The first image that anybody but the poster saw.
	first_look_at timestamptz,
	-- When the poster was told that nobody had answered in time.
	promise_broken_at timestamptz
);
-- Of cases from before, nobody is told late.
INSERT INTO case_timer (case_id, posted_lane, promise_broken_at)
	SELECT id, lane, posted_at FROM reading_case WHERE posted_at IS NOT NULL AND lane IS NOT NULL;

CREATE TABLE addendum (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	text text NOT NULL,
	posted_at timestamptz NOT NULL
);
CREATE INDEX addendum_by_case ON addendum (case_id, id);
-- Which addendum a series came with; null for those the case was posted with.
ALTER TABLE case_series ADD COLUMN addendum_id uuid REFERENCES addendum ON DELETE CASCADE;

-- Who could see a case before it was made visible to more people still can: a group or people named count whatever the
-- visibility. What was chosen in a draft and then not used is therefore taken off.
UPDATE reading_case SET group_id = NULL WHERE status <> 'draft' AND visibility <> 'group';
DELETE FROM case_person USING reading_case
	WHERE reading_case.id = case_person.case_id AND reading_case.status <> 'draft' AND reading_case.visibility <> 'people';
