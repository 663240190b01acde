-- Cases that belong together. Both are lines of the timelines too; here stands what holds now.

-- The case that goes on in place of a duplicate.
ALTER TABLE case_standing ADD COLUMN merged_into BIGINT REFERENCES intake_case (sequence);
CREATE INDEX case_standing_merged ON case_standing (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE case_link (
    -- The earlier of the two stands first.
    one BIGINT NOT NULL REFERENCES intake_case (sequence),
    other BIGINT NOT NULL REFERENCES intake_case (sequence),
    kind TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
);
CREATE INDEX case_link_other ON case_link (other);
