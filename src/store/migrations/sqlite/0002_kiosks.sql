-- The kiosks of the office, and the proofs of work that were spent.

CREATE TABLE kiosk (
    -- 16 lower-case hexadecimal digits.
    id TEXT PRIMARY KEY CHECK (length(id) = 16),
    -- Where it stands.
    name TEXT NOT NULL,
    -- Uncompressed P-256 point.
    public_key BLOB NOT NULL CHECK (length(public_key) = 65),
    enrolled_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE TABLE kiosk_heartbeat (
    -- One row a kiosk: what it said last.
    kiosk TEXT PRIMARY KEY REFERENCES kiosk (id),
    heard_at INTEGER NOT NULL,
    queue_depth INTEGER NOT NULL,
    version TEXT NOT NULL,
    last_sent_at INTEGER,
    -- Codes, parted by spaces.
    errors TEXT NOT NULL
) STRICT;

CREATE TABLE kiosk_code (
    -- SHA-256 of a one-time code.
    code BLOB PRIMARY KEY CHECK (length(code) = 32),
    -- What the kiosk that uses it is called.
    name TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- Which kiosk signed for it; none when it came with a proof of work.
ALTER TABLE submission ADD COLUMN kiosk TEXT REFERENCES kiosk (id);
CREATE INDEX submission_of_kiosk ON submission (kiosk, received_at) WHERE kiosk IS NOT NULL;

CREATE TABLE challenge_secret (
    -- One row: what every gate over this database authenticates challenges with.
    only INTEGER PRIMARY KEY CHECK (only = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

CREATE TABLE spent_challenge (
    nonce BLOB PRIMARY KEY CHECK (length(nonce) = 16),
    -- From this instant on the challenge is void anyhow, and this row too.
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX spent_challenge_by_expiry ON spent_challenge (expires_at);
