-- Counted when the series is indexed: a list of cases must not count every instance of each.
ALTER TABLE series ADD COLUMN frame_count integer NOT NULL DEFAULT 0;
