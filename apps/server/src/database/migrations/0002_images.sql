-- Studies as they arrived over STOW-RS: stripped of identity, owned by who sent them.

CREATE TABLE blob (
	sha256 bytea PRIMARY KEY,
	size_bytes bigint NOT NULL,
	created_at timestamptz NOT NULL
);

CREATE TABLE study (
	study_instance_uid text PRIMARY KEY,
	owner_id uuid NOT NULL REFERENCES person,
	-- What QIDO-RS answers of a study (PS3.18 table 10.6.1-3), as DICOM JSON.
	attributes jsonb NOT NULL,
	created_at timestamptz NOT NULL
);
CREATE INDEX study_by_owner ON study (owner_id, created_at DESC);

CREATE TABLE series (
	series_instance_uid text PRIMARY KEY,
	study_instance_uid text NOT NULL REFERENCES study ON DELETE CASCADE,
	modality text NOT NULL,
	body_part text,
	-- What the headers propose; the poster confirms it on the case (case_series.phase).
	proposed_phase text,
	description text NOT NULL,
	attributes jsonb NOT NULL,
	-- Made at arrival and again whenever an instance is added; null while that is outstanding.
	preview_webp bytea,
	metadata_gzip bytea,
	first_slice jsonb,
	indexed_at timestamptz,
	created_at timestamptz NOT NULL
);
CREATE INDEX series_by_study ON series (study_instance_uid);
CREATE INDEX series_to_index ON series (created_at) WHERE indexed_at IS NULL;

CREATE TABLE instance (
	sop_instance_uid text PRIMARY KEY,
	series_instance_uid text NOT NULL REFERENCES series ON DELETE CASCADE,
	study_instance_uid text NOT NULL REFERENCES study ON DELETE CASCADE,
	sop_class_uid text NOT NULL,
	blob_sha256 bytea NOT NULL REFERENCES blob,
	size_bytes bigint NOT NULL,
	transfer_syntax_uid text NOT NULL,
	instance_number integer,
	-- Place along the normal of the slice, patient coordinates, in mm; null where the object has none.
	position_mm double precision,
	-- Byte range of every frame inside the blob: start and length, flattened.
	frame_ranges bigint[] NOT NULL,
	-- Its DICOM JSON with bulk data by reference, as WADO-RS metadata answers it.
	metadata jsonb NOT NULL,
	created_at timestamptz NOT NULL
);
CREATE INDEX instance_by_series ON instance (series_instance_uid);
CREATE INDEX instance_by_study ON instance (study_instance_uid);
CREATE INDEX instance_by_blob ON instance (blob_sha256);

-- What the second lock turned away: keywords of attributes, never their values.
CREATE TABLE refused_instance (
	id uuid PRIMARY KEY,
	person_id uuid NOT NULL REFERENCES person,
	reason text NOT NULL,
	keywords text[] NOT NULL,
	refused_at timestamptz NOT NULL
);
