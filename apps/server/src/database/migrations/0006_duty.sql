-- Who is on call, when and for what. A shift belongs to a roster: of a group, of a hospital, or, with neither, of the whole network.

CREATE TABLE duty_shift (
	id uuid PRIMARY KEY,
	group_id uuid REFERENCES reading_group ON DELETE CASCADE,
	hospital_id uuid REFERENCES hospital ON DELETE CASCADE,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	-- Parts of the body he reads on this shift; empty is all of them.
	organs text[] NOT NULL,
	starts_at timestamptz NOT NULL,
	ends_at timestamptz NOT NULL,
	is_lead boolean NOT NULL,
	-- Shared by what was added as one shift of every week.
	series_id uuid,
	-- UID of the calendar entry it was imported from, with the time of the occurrence.
	calendar_uid text,
	created_at timestamptz NOT NULL,
	-- Removed shifts stay for a while, so that removing can be undone.
	removed_at timestamptz,
	CHECK (ends_at > starts_at),
	CHECK (num_nonnulls(group_id, hospital_id) <= 1)
);
CREATE INDEX duty_shift_by_time ON duty_shift (ends_at, starts_at) WHERE removed_at IS NULL;
CREATE INDEX duty_shift_by_person ON duty_shift (person_id, ends_at) WHERE removed_at IS NULL;
CREATE INDEX duty_shift_by_calendar_uid ON duty_shift (calendar_uid) WHERE calendar_uid IS NOT NULL;
CREATE INDEX duty_shift_removed ON duty_shift (removed_at) WHERE removed_at IS NOT NULL;

-- A shift that its person offers to somebody, or, to nobody by name, to everybody on the roster.
CREATE TABLE duty_swap (
	id uuid PRIMARY KEY,
	shift_id uuid NOT NULL REFERENCES duty_shift ON DELETE CASCADE,
	offered_by uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	offered_to uuid REFERENCES person ON DELETE CASCADE,
	offered_at timestamptz NOT NULL,
	status text NOT NULL CHECK (status IN ('offered', 'accepted', 'declined', 'withdrawn')),
	settled_by uuid REFERENCES person ON DELETE CASCADE,
	settled_at timestamptz
);
CREATE UNIQUE INDEX duty_swap_open ON duty_swap (shift_id) WHERE status = 'offered';
CREATE INDEX duty_swap_by_offerer ON duty_swap (offered_by, offered_at);

-- Says of himself that he can read now, until a time at the latest.
CREATE TABLE availability (
	person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
	until_at timestamptz NOT NULL
);
CREATE INDEX availability_by_time ON availability (until_at);

-- What a person says he reads well.
CREATE TABLE person_skill (
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	organ text NOT NULL,
	PRIMARY KEY (person_id, organ)
);

-- An address that calendar programs read shifts from without signing in. Only the SHA-256 of its secret is kept.
CREATE TABLE duty_calendar (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
	secret_sha256 bytea NOT NULL UNIQUE,
	-- Only the shifts of the person himself, or the roster of a group, of his hospital, or of the network.
	shows text NOT NULL CHECK (shows IN ('mine', 'network', 'hospital', 'group')),
	group_id uuid REFERENCES reading_group ON DELETE CASCADE,
	created_at timestamptz NOT NULL,
	last_used_at timestamptz,
	CHECK ((shows = 'group') = (group_id IS NOT NULL))
);
CREATE INDEX duty_calendar_by_person ON duty_calendar (person_id);
