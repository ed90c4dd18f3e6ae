-- The outbox of what happened, and the audit. Both only grow.

CREATE TABLE event (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	-- What listeners are told instead of the id, whose gaps would count what they may not know.
	key uuid NOT NULL UNIQUE,
	type text NOT NULL,
	case_id uuid,
	-- Who did it.
	person_id uuid,
	at timestamptz NOT NULL
);
CREATE INDEX event_by_time ON event (at);

CREATE TABLE audit_entry (
	sequence bigint PRIMARY KEY,
	at timestamptz NOT NULL,
	action text NOT NULL,
	person_id uuid,
	case_id uuid,
	detail jsonb NOT NULL,
	address text NOT NULL,
	-- SHA-256 over the hash of the line before and this line in canonical form.
	previous_hash bytea NOT NULL,
	hash bytea NOT NULL
);
CREATE INDEX audit_entry_by_person ON audit_entry (person_id, sequence DESC);
CREATE INDEX audit_entry_by_case ON audit_entry (case_id, sequence DESC);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
