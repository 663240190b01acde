-- Sign-ups for alerts, what custody systems told, and what is to be delivered.
-- Instants are whole seconds since 1970-01-01T00:00:00Z. Marks are keyed hashes of 32 bytes that only
-- the notifier can make; what is sealed is sealed by the notifier for itself. Nothing here names
-- anybody.

CREATE TABLE alert_sign_up (
    -- The submission whose `notice` part it is. Every notice has one row, readable or not.
    sequence INTEGER PRIMARY KEY REFERENCES submission (sequence),
    filed_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'hand_off_pending', 'handed_off',
        'expired', 'cancelled', 'unreadable')),
    changed_at INTEGER NOT NULL,
    -- Whether it is to be finished at an outside system too: 0 no, 1 to be done, 2 done.
    hand_off INTEGER NOT NULL CHECK (hand_off BETWEEN 0 AND 2),
    -- Why it is not readable.
    fault TEXT,
    -- Which system holds the person.
    system TEXT,
    -- Language of the alerts.
    language TEXT NOT NULL,
    -- One bit a topic.
    topics INTEGER NOT NULL,
    -- Whether release and escape may be told at any hour.
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    -- Argon2id over a keyed hash of the PIN.
    pin TEXT,
    -- Until when it can be confirmed.
    confirm_until INTEGER NOT NULL,
    -- Wrong PINs since the instant beside it.
    wrong_pins INTEGER NOT NULL DEFAULT 0,
    wrong_since INTEGER NOT NULL DEFAULT 0,
    number_mark BLOB CHECK (length(number_mark) = 32),
    number_country_mark BLOB CHECK (length(number_country_mark) = 32),
    name_mark BLOB CHECK (length(name_mark) = 32),
    birth_mark BLOB CHECK (length(birth_mark) = 32),
    CHECK ((state = 'unreadable') = (fault IS NOT NULL))
) STRICT;

CREATE INDEX alert_sign_up_number ON alert_sign_up (number_mark) WHERE state = 'confirmed';
CREATE INDEX alert_sign_up_name ON alert_sign_up (name_mark) WHERE state = 'confirmed';
CREATE INDEX alert_sign_up_waiting ON alert_sign_up (confirm_until) WHERE state = 'requested';

CREATE TABLE alert_contact (
    sequence INTEGER NOT NULL REFERENCES alert_sign_up (sequence),
    -- From 1.
    number INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'text', 'email', 'tty')),
    -- The address, padded to one length.
    sealed BLOB NOT NULL,
    -- Whether a message may be left that somebody else might hear or read.
    message INTEGER NOT NULL CHECK (message IN (0, 1)),
    any_hour INTEGER NOT NULL CHECK (any_hour IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'confirmed', 'disabled')),
    -- Why it is disabled: a word of the notifier's.
    disabled TEXT,
    disabled_at INTEGER,
    -- Keyed hash of the code in its text message.
    code BLOB CHECK (length(code) = 32),
    PRIMARY KEY (sequence, number)
) STRICT;

CREATE INDEX alert_contact_code ON alert_contact (code) WHERE code IS NOT NULL;
CREATE INDEX alert_contact_disabled ON alert_contact (disabled_at) WHERE state = 'disabled';

CREATE TABLE custody_event (
    -- Number in the order of arrival.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    -- Keyed hash of the source's own name of it.
    id BLOB NOT NULL CHECK (length(id) = 32),
    -- Keyed hash of the record: what 'the same' means.
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    happened_order INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    -- Whom the source means, and their names.
    person_mark BLOB CHECK (length(person_mark) = 32),
    name_mark BLOB CHECK (length(name_mark) = 32),
    -- When and where a hearing is, sealed.
    hearing BLOB,
    UNIQUE (source, id)
) STRICT;

CREATE INDEX custody_event_person ON custody_event (person_mark, happened_order);
CREATE INDEX custody_event_name ON custody_event (name_mark, person_mark);

-- Marks of people whose records are protected. They never match again.
CREATE TABLE custody_protected (
    mark BLOB PRIMARY KEY CHECK (length(mark) = 32)
) STRICT;

CREATE TABLE feed_source (
    name TEXT PRIMARY KEY,
    heard_at INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    last_event_at INTEGER,
    -- A word of the notifier's; never what was sent.
    last_error TEXT,
    last_error_at INTEGER
) STRICT;

CREATE TABLE alert_outbox (
    -- Number in the order of writing.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL,
    contact INTEGER NOT NULL,
    channel TEXT NOT NULL,
    -- 0 for the request to confirm.
    event INTEGER NOT NULL,
    -- Whether it may go out at night.
    any_hour INTEGER NOT NULL CHECK (any_hour IN (0, 1)),
    written_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    -- Somebody is at it until then.
    claimed_until INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- When a call was first answered without the PIN.
    answered_at INTEGER,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'dead', 'withdrawn')),
    settled_at INTEGER,
    UNIQUE (event, sequence, contact),
    FOREIGN KEY (sequence, contact) REFERENCES alert_contact (sequence, number)
) STRICT;

CREATE INDEX alert_outbox_due ON alert_outbox (due_at, number) WHERE state = 'pending';
CREATE INDEX alert_outbox_dead ON alert_outbox (settled_at) WHERE state = 'dead';
CREATE INDEX alert_outbox_of ON alert_outbox (sequence) WHERE state = 'pending';

CREATE TABLE alert_attempt (
    message INTEGER NOT NULL REFERENCES alert_outbox (number),
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    -- A word of the notifier's; never what a provider said.
    outcome TEXT NOT NULL
) STRICT;

CREATE INDEX alert_attempt_of ON alert_attempt (message);
CREATE INDEX alert_attempt_at ON alert_attempt (at);

CREATE TABLE alert_link (
    -- SHA-256 of what stands behind the `#`.
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'update', 'cancel')),
    sequence INTEGER NOT NULL REFERENCES alert_sign_up (sequence),
    contact INTEGER NOT NULL,
    event INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX alert_link_expiry ON alert_link (expires_at);

CREATE TABLE alert_question (
    -- Number in the order of asking.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL REFERENCES alert_sign_up (sequence),
    event INTEGER NOT NULL REFERENCES custody_event (number),
    doubt TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answered_at INTEGER,
    -- 1 when it is the same person.
    same INTEGER CHECK (same IN (0, 1)),
    UNIQUE (sequence, event),
    CHECK ((answered_at IS NULL) = (same IS NULL))
) STRICT;

CREATE INDEX alert_question_open ON alert_question (number) WHERE answered_at IS NULL;

-- What staff said of a sign-up and a person: it holds for what comes after.
CREATE TABLE alert_person (
    sequence INTEGER NOT NULL REFERENCES alert_sign_up (sequence),
    mark BLOB NOT NULL CHECK (length(mark) = 32),
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    PRIMARY KEY (sequence, mark)
) STRICT;
