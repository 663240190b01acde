-- The kiosks of the office, and the proofs of work that were spent.

CREATE TABLE kiosk (
    -- 16 lower-case hexadecimal digits.
    id TEXT PRIMARY KEY CHECK (octet_length(id) = 16),
    -- Where it stands.
    name TEXT COLLATE "C" NOT NULL,
    -- Uncompressed P-256 point.
    public_key BYTEA NOT NULL CHECK (octet_length(public_key) = 65),
    enrolled_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE TABLE kiosk_heartbeat (
    -- One row a kiosk: what it said last.
    kiosk TEXT PRIMARY KEY REFERENCES kiosk (id),
    heard_at BIGINT NOT NULL,
    queue_depth BIGINT NOT NULL,
    version TEXT NOT NULL,
    last_sent_at BIGINT,
    -- Codes, parted by spaces.
    errors TEXT NOT NULL
);

CREATE TABLE kiosk_code (
    -- SHA-256 of a one-time code.
    code BYTEA PRIMARY KEY CHECK (octet_length(code) = 32),
    -- What the kiosk that uses it is called.
    name TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Which kiosk signed for it; none when it came with a proof of work.
ALTER TABLE submission ADD COLUMN kiosk TEXT REFERENCES kiosk (id);
CREATE INDEX submission_of_kiosk ON submission (kiosk, received_at) WHERE kiosk IS NOT NULL;

CREATE TABLE challenge_secret (
    -- One row: what every gate over this database authenticates challenges with.
    single BIGINT PRIMARY KEY CHECK (single = 1),
    secret BYTEA NOT NULL CHECK (octet_length(secret) = 32)
);

CREATE TABLE spent_challenge (
    nonce BYTEA PRIMARY KEY CHECK (octet_length(nonce) = 16),
    -- From this instant on the challenge is void anyhow, and this row too.
    expires_at BIGINT NOT NULL
);

CREATE INDEX spent_challenge_by_expiry ON spent_challenge (expires_at);
