-- What visitor and office write to each other under a receipt, and what visitors set aside.
-- Instants are whole seconds since 1970-01-01T00:00:00Z. Nothing here is in the clear, and no id
-- says anything of the secret that it derives from.

CREATE TABLE receipt (
    lookup BLOB PRIMARY KEY CHECK (length(lookup) = 16),
    -- The intake that lies under it.
    sequence INTEGER NOT NULL UNIQUE REFERENCES intake_case (sequence),
    -- 0 received, 1 read, 2 answered, 3 closed. It never goes back.
    state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3)
) STRICT;

CREATE TABLE visitor_message (
    -- Number in the order of arrival.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    lookup BLOB NOT NULL REFERENCES receipt (lookup),
    id BLOB NOT NULL CHECK (length(id) = 16),
    -- SHA-256 of the envelope: what 'the same bytes' means.
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    received_at INTEGER NOT NULL,
    -- When staff first read it.
    read_at INTEGER,
    envelope BLOB NOT NULL,
    UNIQUE (lookup, id)
) STRICT;

CREATE INDEX visitor_message_unread ON visitor_message (lookup) WHERE read_at IS NULL;

CREATE TABLE office_reply (
    -- Number in the order of sending.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    lookup BLOB NOT NULL REFERENCES receipt (lookup),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    account INTEGER NOT NULL REFERENCES staff_account (id),
    sent_at INTEGER NOT NULL,
    -- When the visitor first fetched it.
    seen_at INTEGER,
    -- Sealed to the reply key of the receipt.
    sealed BLOB NOT NULL,
    -- Sealed to the office and the escrow.
    copy BLOB NOT NULL
) STRICT;

CREATE INDEX office_reply_by_thread ON office_reply (lookup);

CREATE TABLE draft (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    bytes INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- Adding up what all of them take must not read them.
CREATE INDEX draft_bytes ON draft (bytes);
CREATE INDEX draft_expiry ON draft (expires_at);

CREATE TABLE handoff (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    -- SHA-256 of what was left: what 'the same bytes' means, also after they were taken.
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    bytes INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- Gone once it was taken.
    sealed BLOB,
    CHECK ((sealed IS NULL) = (bytes = 0))
) STRICT;

CREATE INDEX handoff_bytes ON handoff (bytes);
CREATE INDEX handoff_expiry ON handoff (expires_at);
