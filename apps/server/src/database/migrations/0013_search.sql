-- The words of a case as searches compare them; the tokeniser is the server's own (packages/reading), so that they are written by it.
CREATE TABLE case_words (
	case_id uuid PRIMARY KEY REFERENCES reading_case ON DELETE CASCADE,
	-- What the poster wrote and the series say: for whoever may see the case.
	asked tsvector NOT NULL DEFAULT '',
	-- The same and what was answered: for those only whom the opinions are open to.
	everything tsvector NOT NULL DEFAULT '',
	-- The diagnosis of the outcome, once there is one.
	outcome tsvector NOT NULL DEFAULT ''
);
-- `asked` is part of `everything`: what is found there is narrowed by who asks.
CREATE INDEX case_words_everything ON case_words USING gin (everything) WITH (fastupdate = off);
CREATE INDEX case_words_outcome ON case_words USING gin (outcome) WITH (fastupdate = off);

-- Cases of before are worded by the clockwork, and so is everything again once a migration sets this back.
ALTER TABLE reading_case ADD COLUMN has_words boolean NOT NULL DEFAULT false;
CREATE INDEX reading_case_without_words ON reading_case (id) WHERE NOT has_words;

CREATE TABLE saved_search (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	name text NOT NULL,
	filter jsonb NOT NULL,
	saved_at timestamptz NOT NULL,
	UNIQUE (person_id, name)
);
