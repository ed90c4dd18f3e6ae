-- Who is told of what by which channel, and what became of each attempt.

CREATE TABLE notice_settings (
	person_id uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
	-- `NoticeSettings` of the contracts: only what the person has changed.
	chosen jsonb NOT NULL
);

-- Where a person, or a group's robot, is reached beside his contact and his screen.
CREATE TABLE notice_address (
	id uuid PRIMARY KEY,
	person_id uuid REFERENCES person ON DELETE CASCADE,
	group_id uuid REFERENCES reading_group ON DELETE CASCADE,
	channel text NOT NULL,
	-- A mail address, a phone number, or the address of a robot, hook or push service: whoever knows the latter can write there.
	destination text NOT NULL,
	-- What messages are signed with; of web push the keys of the browser.
	secret text,
	-- Language of a group's messages; a person has his own.
	locale text NOT NULL,
	created_at timestamptz NOT NULL,
	CHECK ((person_id IS NULL) <> (group_id IS NULL))
);
CREATE INDEX notice_address_by_person ON notice_address (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX notice_address_by_group ON notice_address (group_id) WHERE group_id IS NOT NULL;

-- One notice to one address. What it says is written when it is sent, from the case as it then is.
CREATE TABLE page (
	id uuid PRIMARY KEY,
	-- Null for a notice that somebody sent to try his address.
	case_id uuid REFERENCES reading_case ON DELETE CASCADE,
	reason text NOT NULL,
	rung integer NOT NULL,
	person_id uuid REFERENCES person ON DELETE CASCADE,
	group_id uuid REFERENCES reading_group ON DELETE CASCADE,
	channel text NOT NULL,
	-- Null for the screen and for the contact that the person signs in with. Without a reference: a page outlives its address.
	address_id uuid,
	-- Pages to one place wait for each other, and for nobody else's.
	queue text NOT NULL,
	state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'cancelled', 'not-sent')),
	tries integer NOT NULL DEFAULT 0,
	created_at timestamptz NOT NULL,
	-- When it is tried next; of one being sent, when it is taken for lost and tried again.
	next_try_at timestamptz NOT NULL,
	sent_at timestamptz,
	-- A code, such as `timeout` or `http-500`; never what was said.
	last_error text,
	CHECK ((person_id IS NULL) <> (group_id IS NULL))
);
-- Whoever is told twice of the same is told once.
CREATE UNIQUE INDEX page_once ON page (case_id, reason, rung, person_id, group_id, channel, address_id)
	NULLS NOT DISTINCT WHERE case_id IS NOT NULL;
CREATE INDEX page_due ON page (next_try_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX page_newest ON page (created_at DESC, id DESC);

-- With what this room signs its web pushes (RFC 8292); one row.
CREATE TABLE push_key (
	is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
	public_key text NOT NULL,
	private_key text NOT NULL,
	made_at timestamptz NOT NULL
);

ALTER TABLE event ADD COLUMN page_id uuid;
