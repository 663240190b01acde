-- Visits at kiosks that ended without being sent: how many on which page, day by day. Neither a kiosk nor a
-- time of day stands with them.

CREATE TABLE ended_visit (
    -- Days since 1970-01-01, in UTC.
    day BIGINT NOT NULL,
    -- The id of a question, or `check`.
    page TEXT NOT NULL,
    -- BCP 47 tag.
    language TEXT NOT NULL,
    visits BIGINT NOT NULL CHECK (visits > 0),
    PRIMARY KEY (day, page, language)
);
