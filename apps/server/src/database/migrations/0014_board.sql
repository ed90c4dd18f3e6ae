-- A key of a screen on a wall; the key itself is never kept, only its SHA-256.
CREATE TABLE board_key (
	id uuid PRIMARY KEY,
	name text NOT NULL,
	secret_sha256 bytea NOT NULL UNIQUE,
	-- Whose cases and roster the screen shows beside those of the network.
	hospital_id uuid NOT NULL REFERENCES hospital ON DELETE CASCADE,
	created_at timestamptz NOT NULL
);
