-- People, where they work, how they sign in, and the groups they read in.

CREATE TABLE hospital (
	id uuid PRIMARY KEY,
	name text NOT NULL,
	-- Folded for comparison: trimmed, NFKC, lower case, no spaces.
	name_key text NOT NULL UNIQUE,
	-- Under it devices fingerprint original Study Instance UIDs, to find a double post inside one hospital only.
	fingerprint_key bytea NOT NULL,
	created_at timestamptz NOT NULL
);

CREATE TABLE person (
	id uuid PRIMARY KEY,
	hospital_id uuid NOT NULL REFERENCES hospital,
	name text NOT NULL,
	title text NOT NULL DEFAULT '',
	contact text NOT NULL UNIQUE,
	password_hash text NOT NULL,
	locale text NOT NULL CHECK (locale IN ('zh', 'en')),
	verification text NOT NULL CHECK (verification IN ('waiting', 'verified', 'suspended')),
	is_hospital_admin boolean NOT NULL DEFAULT false,
	is_system_admin boolean NOT NULL DEFAULT false,
	is_auditor boolean NOT NULL DEFAULT false,
	registered_at timestamptz NOT NULL
);
CREATE INDEX person_by_hospital ON person (hospital_id, verification, id);

-- The secret itself is never kept, only its SHA-256.
CREATE TABLE session (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	secret_sha256 bytea NOT NULL UNIQUE,
	device text NOT NULL,
	created_at timestamptz NOT NULL,
	last_used_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_person ON session (person_id);

CREATE TABLE api_token (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	name text NOT NULL,
	secret_sha256 bytea NOT NULL UNIQUE,
	created_at timestamptz NOT NULL,
	last_used_at timestamptz
);
CREATE INDEX api_token_by_person ON api_token (person_id);

CREATE TABLE reading_group (
	id uuid PRIMARY KEY,
	name text NOT NULL,
	created_at timestamptz NOT NULL
);

CREATE TABLE membership (
	group_id uuid NOT NULL REFERENCES reading_group ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	is_owner boolean NOT NULL DEFAULT false,
	PRIMARY KEY (group_id, person_id)
);
CREATE INDEX membership_by_person ON membership (person_id);
