-- What visitor and office write to each other under a receipt, and what visitors set aside.
-- Instants are whole seconds since 1970-01-01T00:00:00Z. Nothing here is in the clear, and no id
-- says anything of the secret that it derives from.

CREATE TABLE receipt (
    lookup BYTEA PRIMARY KEY CHECK (octet_length(lookup) = 16),
    -- The intake that lies under it.
    sequence BIGINT NOT NULL UNIQUE REFERENCES intake_case (sequence),
    -- 0 received, 1 read, 2 answered, 3 closed. It never goes back.
    state BIGINT NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3)
);

CREATE TABLE visitor_message (
    -- Number in the order of arrival.
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lookup BYTEA NOT NULL REFERENCES receipt (lookup),
    id BYTEA NOT NULL CHECK (octet_length(id) = 16),
    -- SHA-256 of the envelope: what 'the same bytes' means.
    digest BYTEA NOT NULL CHECK (octet_length(digest) = 32),
    received_at BIGINT NOT NULL,
    -- When staff first read it.
    read_at BIGINT,
    envelope BYTEA NOT NULL,
    UNIQUE (lookup, id)
);

CREATE INDEX visitor_message_unread ON visitor_message (lookup) WHERE read_at IS NULL;

CREATE TABLE office_reply (
    -- Number in the order of sending.
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lookup BYTEA NOT NULL REFERENCES receipt (lookup),
    id BYTEA NOT NULL UNIQUE CHECK (octet_length(id) = 16),
    account BIGINT NOT NULL REFERENCES staff_account (id),
    sent_at BIGINT NOT NULL,
    -- When the visitor first fetched it.
    seen_at BIGINT,
    -- Sealed to the reply key of the receipt.
    sealed BYTEA NOT NULL,
    -- Sealed to the office and the escrow.
    copy BYTEA NOT NULL
);

CREATE INDEX office_reply_by_thread ON office_reply (lookup);

CREATE TABLE draft (
    id BYTEA PRIMARY KEY CHECK (octet_length(id) = 16),
    bytes BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);

-- Adding up what all of them take must not read them.
CREATE INDEX draft_bytes ON draft (bytes);
CREATE INDEX draft_expiry ON draft (expires_at);

CREATE TABLE handoff (
    id BYTEA PRIMARY KEY CHECK (octet_length(id) = 16),
    -- SHA-256 of what was left: what 'the same bytes' means, also after they were taken.
    digest BYTEA NOT NULL CHECK (octet_length(digest) = 32),
    bytes BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- Gone once it was taken.
    sealed BYTEA,
    CHECK ((sealed IS NULL) = (bytes = 0))
);

CREATE INDEX handoff_bytes ON handoff (bytes);
CREATE INDEX handoff_expiry ON handoff (expires_at);
