-- Who at the desk is reminded by mail, of how many cases, and the reminder that waits to be sent. Of a case
-- there is nothing here but that it was counted.

CREATE TABLE staff_reminder (
    account INTEGER PRIMARY KEY REFERENCES staff_account (id),
    rule TEXT NOT NULL CHECK (rule IN ('never', 'daily', 'urgent')),
    -- Theirs at the office.
    address TEXT NOT NULL,
    -- Whether the mail server refused the address.
    refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)),
    -- The last day that was looked at for them, in days since 1970-01-01 at the office.
    told_day INTEGER,
    told_at INTEGER NOT NULL DEFAULT 0,
    -- Number of the last urgent submission that they were reminded of.
    told_up_to INTEGER NOT NULL DEFAULT 0,
    -- Since when a reminder waits; none does without it.
    left_at INTEGER,
    fresh INTEGER NOT NULL DEFAULT 0,
    urgent INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- Not before this instant.
    try_at INTEGER NOT NULL DEFAULT 0
) STRICT;
