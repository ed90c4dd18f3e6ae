-- Groups with roles, and whole hospitals in them.

ALTER TABLE reading_group
	ADD COLUMN kind text NOT NULL DEFAULT 'subspecialty'
		CHECK (kind IN ('hospital', 'consortium', 'subspecialty', 'class')),
	-- Whether every verified person finds it and may ask to join.
	ADD COLUMN is_listed boolean NOT NULL DEFAULT false;

ALTER TABLE membership ADD COLUMN role text NOT NULL DEFAULT 'member'
	CHECK (role IN ('owner', 'moderator', 'member', 'guest'));
UPDATE membership SET role = 'owner' WHERE is_owner;
ALTER TABLE membership DROP COLUMN is_owner;
CREATE UNIQUE INDEX membership_one_owner ON membership (group_id) WHERE role = 'owner';

CREATE TABLE group_hospital (
	group_id uuid NOT NULL REFERENCES reading_group ON DELETE CASCADE,
	hospital_id uuid NOT NULL REFERENCES hospital ON DELETE CASCADE,
	joined_at timestamptz NOT NULL,
	PRIMARY KEY (group_id, hospital_id)
);
CREATE INDEX group_hospital_by_hospital ON group_hospital (hospital_id);

-- Who belongs to a group and as what: by name, or with his whole hospital. His own membership counts before hers.
CREATE VIEW group_member AS
	SELECT group_id, person_id, role, false AS is_by_hospital FROM membership
	UNION ALL
	SELECT group_hospital.group_id, person.id, 'member', true
	FROM group_hospital JOIN person USING (hospital_id)
	WHERE person.verification = 'verified' AND NOT EXISTS (
		SELECT FROM membership
		WHERE membership.group_id = group_hospital.group_id AND membership.person_id = person.id
	);

-- Flags. What is hidden waits for a moderator, or was kept hidden by one.

ALTER TABLE reading_case ADD COLUMN hidden_at timestamptz;
ALTER TABLE opinion ADD COLUMN hidden_at timestamptz;
ALTER TABLE comment ADD COLUMN hidden_at timestamptz;

CREATE TABLE flag (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	target text NOT NULL CHECK (target IN ('case', 'opinion', 'comment')),
	-- Of the case, the version of an opinion, or the comment.
	target_id uuid NOT NULL,
	reason text NOT NULL CHECK (reason IN ('privacy', 'wrong', 'abusive', 'off-topic')),
	note text NOT NULL DEFAULT '',
	flagged_by uuid NOT NULL REFERENCES person,
	flagged_at timestamptz NOT NULL,
	decision text CHECK (decision IN ('upheld', 'dismissed')),
	decision_note text NOT NULL DEFAULT '',
	decided_by uuid REFERENCES person,
	decided_at timestamptz,
	-- For one reason once: what was dismissed is not hidden again by repeating it.
	UNIQUE (target_id, flagged_by, reason)
);
CREATE INDEX flag_open ON flag (case_id) WHERE decision IS NULL;
CREATE INDEX flag_by_person ON flag (flagged_by, flagged_at);

-- What a person wants to hear of, and what not.

CREATE TABLE follow (
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	kind text NOT NULL CHECK (kind IN ('case', 'person', 'hospital', 'organ')),
	-- The id of a case, person or hospital, or the body part.
	target text NOT NULL,
	since timestamptz NOT NULL,
	PRIMARY KEY (person_id, kind, target)
);
CREATE INDEX follow_by_target ON follow (kind, target);

CREATE TABLE mute (
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	kind text NOT NULL CHECK (kind IN ('case', 'person')),
	target text NOT NULL,
	since timestamptz NOT NULL,
	PRIMARY KEY (person_id, kind, target)
);
CREATE INDEX mute_by_target ON mute (kind, target);

-- Links that show one case to somebody without an account.

CREATE TABLE share_link (
	id uuid PRIMARY KEY,
	case_id uuid NOT NULL REFERENCES reading_case ON DELETE CASCADE,
	-- The secret itself is never kept.
	secret_sha256 bytea NOT NULL UNIQUE,
	-- Over secret and code together: without the secret nobody can try all codes.
	code_sha256 bytea NOT NULL,
	made_by uuid NOT NULL REFERENCES person,
	made_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL,
	most_views integer NOT NULL,
	shows_complaint boolean NOT NULL,
	shows_question boolean NOT NULL,
	shows_pool boolean NOT NULL,
	failed_tries integer NOT NULL DEFAULT 0,
	last_failed_at timestamptz,
	revoked_at timestamptz
);
CREATE INDEX share_link_by_case ON share_link (case_id, made_at);

-- One for each time a link was opened; also the session of who opened it.
CREATE TABLE share_view (
	id uuid PRIMARY KEY,
	link_id uuid NOT NULL REFERENCES share_link ON DELETE CASCADE,
	secret_sha256 bytea NOT NULL UNIQUE,
	viewer_name text NOT NULL,
	began_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL
);
CREATE INDEX share_view_by_link ON share_view (link_id, began_at);
