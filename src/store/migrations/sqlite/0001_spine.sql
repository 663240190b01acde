-- Submissions as they came, what became of them, staff, and what the office published.
-- Instants are whole seconds since 1970-01-01T00:00:00Z. Nothing here is an answer in the clear.

CREATE TABLE submission (
    -- Number in the order of arrival. AUTOINCREMENT: a number is never given twice.
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL CHECK (length(id) = 16),
    -- SHA-256 over the parts: what 'the same bytes' means.
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    received_at INTEGER NOT NULL,
    -- 1 when another submission had this id before. Both are kept.
    conflicting INTEGER NOT NULL CHECK (conflicting IN (0, 1)),
    UNIQUE (id, digest)
) STRICT;

-- One submission only holds an id by right, whatever the code above does.
CREATE UNIQUE INDEX submission_by_right ON submission (id) WHERE conflicting = 0;

CREATE TABLE submission_part (
    sequence INTEGER NOT NULL REFERENCES submission (sequence),
    -- As in the envelope's header: 1 intake, 2 notice.
    part INTEGER NOT NULL CHECK (part IN (1, 2)),
    envelope BLOB NOT NULL,
    PRIMARY KEY (sequence, part)
) STRICT;

CREATE TABLE intake_case (
    sequence INTEGER PRIMARY KEY REFERENCES submission (sequence),
    filed_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('opened', 'needs_person')),
    -- Why it needs a person.
    reason TEXT,
    CHECK ((state = 'needs_person') = (reason IS NOT NULL))
) STRICT;

CREATE TABLE staff_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username TEXT NOT NULL UNIQUE COLLATE NOCASE,
    -- Argon2id, PHC string format.
    password_hash TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_invitation (
    -- SHA-256 of the token in the link.
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_session (
    -- SHA-256 of the token in the cookie.
    token BLOB PRIMARY KEY CHECK (length(token) = 32),
    account INTEGER NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
    began_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE published_key (
    -- Key id as in manifests and headers: 16 lower-case hexadecimal digits.
    id TEXT PRIMARY KEY CHECK (length(id) = 16),
    purpose TEXT NOT NULL CHECK (purpose IN ('office', 'notifier', 'escrow')),
    suite INTEGER NOT NULL,
    -- Base64url.
    public_key TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE office_manifest (
    -- One row: the manifest that was signed last.
    only INTEGER PRIMARY KEY CHECK (only = 1),
    -- All base64url, as served.
    manifest TEXT NOT NULL,
    signature TEXT NOT NULL,
    root_key TEXT NOT NULL
) STRICT;
