-- Submissions as they came, what became of them, staff, and what the office published.
-- Instants are whole seconds since 1970-01-01T00:00:00Z. Nothing here is an answer in the clear.

CREATE TABLE submission (
    -- Number in the order of arrival. A number is never given twice.
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL CHECK (octet_length(id) = 16),
    -- SHA-256 over the parts: what 'the same bytes' means.
    digest BYTEA NOT NULL CHECK (octet_length(digest) = 32),
    received_at BIGINT NOT NULL,
    -- Whether another submission had this id before. Both are kept.
    conflicting BOOLEAN NOT NULL,
    UNIQUE (id, digest)
);

-- One submission only holds an id by right, whatever the code above does.
CREATE UNIQUE INDEX submission_by_right ON submission (id) WHERE NOT conflicting;

CREATE TABLE submission_part (
    sequence BIGINT NOT NULL REFERENCES submission (sequence),
    -- As in the envelope's header: 1 intake, 2 notice.
    part BIGINT NOT NULL CHECK (part IN (1, 2)),
    envelope BYTEA NOT NULL,
    PRIMARY KEY (sequence, part)
);

-- What is sealed does not get smaller: no time is spent on trying.
ALTER TABLE submission_part ALTER COLUMN envelope SET STORAGE EXTERNAL;

CREATE TABLE intake_case (
    sequence BIGINT PRIMARY KEY REFERENCES submission (sequence),
    filed_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('opened', 'needs_person')),
    -- Why it needs a person.
    reason TEXT,
    CHECK ((state = 'needs_person') = (reason IS NOT NULL))
);

CREATE TABLE staff_account (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- "C": upper and lower case of ASCII letters are the same, and of no others.
    username TEXT COLLATE "C" NOT NULL,
    -- Argon2id, PHC string format.
    password_hash TEXT NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX staff_account_username ON staff_account (lower(username));

CREATE TABLE staff_invitation (
    -- SHA-256 of the token in the link.
    token BYTEA PRIMARY KEY CHECK (octet_length(token) = 32),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE staff_session (
    -- SHA-256 of the token in the cookie.
    token BYTEA PRIMARY KEY CHECK (octet_length(token) = 32),
    account BIGINT NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE published_key (
    -- Key id as in manifests and headers: 16 lower-case hexadecimal digits.
    id TEXT PRIMARY KEY CHECK (octet_length(id) = 16),
    purpose TEXT NOT NULL CHECK (purpose IN ('office', 'notifier', 'escrow')),
    suite BIGINT NOT NULL,
    -- Base64url.
    public_key TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE office_manifest (
    -- One row: the manifest that was signed last.
    single BIGINT PRIMARY KEY CHECK (single = 1),
    -- All base64url, as served.
    manifest TEXT NOT NULL,
    signature TEXT NOT NULL,
    root_key TEXT NOT NULL
);
