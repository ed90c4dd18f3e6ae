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
