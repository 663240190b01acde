-- Sign-ups for alerts, what custody systems told, and what is to be delivered.
-- Instants are whole seconds since 1970-01-01T00:00:00Z. Marks are keyed hashes of 32 bytes that only
-- the notifier can make; what is sealed is sealed by the notifier for itself. Nothing here names
-- anybody.

CREATE TABLE alert_sign_up (
    -- The submission whose `notice` part it is. Every notice has one row, readable or not.
    sequence BIGINT PRIMARY KEY REFERENCES submission (sequence),
    filed_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'hand_off_pending', 'handed_off',
        'expired', 'cancelled', 'unreadable')),
    changed_at BIGINT NOT NULL,
    -- Whether it is to be finished at an outside system too: 0 no, 1 to be done, 2 done.
    hand_off BIGINT NOT NULL CHECK (hand_off BETWEEN 0 AND 2),
    -- Why it is not readable.
    fault TEXT,
    -- Which system holds the person.
    system TEXT,
    -- Language of the alerts.
    language TEXT NOT NULL,
    -- One bit a topic.
    topics BIGINT NOT NULL,
    -- Whether release and escape may be told at any hour.
    urgent BOOLEAN NOT NULL,
    -- Argon2id over a keyed hash of the PIN.
    pin TEXT,
    -- Until when it can be confirmed.
    confirm_until BIGINT NOT NULL,
    -- Wrong PINs since the instant beside it.
    wrong_pins BIGINT NOT NULL DEFAULT 0,
    wrong_since BIGINT NOT NULL DEFAULT 0,
    number_mark BYTEA CHECK (octet_length(number_mark) = 32),
    number_country_mark BYTEA CHECK (octet_length(number_country_mark) = 32),
    name_mark BYTEA CHECK (octet_length(name_mark) = 32),
    birth_mark BYTEA CHECK (octet_length(birth_mark) = 32),
    CHECK ((state = 'unreadable') = (fault IS NOT NULL))
);

CREATE INDEX alert_sign_up_number ON alert_sign_up (number_mark) WHERE state = 'confirmed';
CREATE INDEX alert_sign_up_name ON alert_sign_up (name_mark) WHERE state = 'confirmed';
CREATE INDEX alert_sign_up_waiting ON alert_sign_up (confirm_until) WHERE state = 'requested';

CREATE TABLE alert_contact (
    sequence BIGINT NOT NULL REFERENCES alert_sign_up (sequence),
    -- From 1.
    number BIGINT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('call', 'text', 'email', 'tty')),
    -- The address, padded to one length.
    sealed BYTEA NOT NULL,
    -- Whether a message may be left that somebody else might hear or read.
    message BOOLEAN NOT NULL,
    any_hour BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'confirmed', 'disabled')),
    -- Why it is disabled: a word of the notifier's.
    disabled TEXT,
    disabled_at BIGINT,
    -- Keyed hash of the code in its text message.
    code BYTEA CHECK (octet_length(code) = 32),
    PRIMARY KEY (sequence, number)
);

CREATE INDEX alert_contact_code ON alert_contact (code) WHERE code IS NOT NULL;
CREATE INDEX alert_contact_disabled ON alert_contact (disabled_at) WHERE state = 'disabled';

CREATE TABLE custody_event (
    -- Number in the order of arrival.
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source TEXT NOT NULL,
    -- Keyed hash of the source's own name of it.
    id BYTEA NOT NULL CHECK (octet_length(id) = 32),
    -- Keyed hash of the record: what 'the same' means.
    digest BYTEA NOT NULL CHECK (octet_length(digest) = 32),
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    happened_order BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    -- Whom the source means, and their names.
    person_mark BYTEA CHECK (octet_length(person_mark) = 32),
    name_mark BYTEA CHECK (octet_length(name_mark) = 32),
    -- When and where a hearing is, sealed.
    hearing BYTEA,
    UNIQUE (source, id)
);

CREATE INDEX custody_event_person ON custody_event (person_mark, happened_order);
CREATE INDEX custody_event_name ON custody_event (name_mark, person_mark);

-- Marks of people whose records are protected. They never match again.
CREATE TABLE custody_protected (
    mark BYTEA PRIMARY KEY CHECK (octet_length(mark) = 32)
);

CREATE TABLE feed_source (
    name TEXT COLLATE "C" PRIMARY KEY,
    heard_at BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    last_event_at BIGINT,
    -- A word of the notifier's; never what was sent.
    last_error TEXT,
    last_error_at BIGINT
);

CREATE TABLE alert_outbox (
    -- Number in the order of writing.
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sequence BIGINT NOT NULL,
    contact BIGINT NOT NULL,
    channel TEXT NOT NULL,
    -- 0 for the request to confirm.
    event BIGINT NOT NULL,
    -- Whether it may go out at night.
    any_hour BOOLEAN NOT NULL,
    written_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    -- Somebody is at it until then.
    claimed_until BIGINT NOT NULL DEFAULT 0,
    attempts BIGINT NOT NULL DEFAULT 0,
    -- When a call was first answered without the PIN.
    answered_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'dead', 'withdrawn')),
    settled_at BIGINT,
    UNIQUE (event, sequence, contact),
    FOREIGN KEY (sequence, contact) REFERENCES alert_contact (sequence, number)
);

CREATE INDEX alert_outbox_due ON alert_outbox (due_at, number) WHERE state = 'pending';
CREATE INDEX alert_outbox_dead ON alert_outbox (settled_at) WHERE state = 'dead';
CREATE INDEX alert_outbox_of ON alert_outbox (sequence) WHERE state = 'pending';

CREATE TABLE alert_attempt (
    -- Number in the order of noting.
    attempt BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message BIGINT NOT NULL REFERENCES alert_outbox (number),
    at BIGINT NOT NULL,
    channel TEXT NOT NULL,
    -- A word of the notifier's; never what a provider said.
    outcome TEXT NOT NULL
);

CREATE INDEX alert_attempt_of ON alert_attempt (message);
CREATE INDEX alert_attempt_at ON alert_attempt (at);

CREATE TABLE alert_link (
    -- SHA-256 of what stands behind the `#`.
    digest BYTEA PRIMARY KEY CHECK (octet_length(digest) = 32),
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'update', 'cancel')),
    sequence BIGINT NOT NULL REFERENCES alert_sign_up (sequence),
    contact BIGINT NOT NULL,
    event BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX alert_link_expiry ON alert_link (expires_at);

CREATE TABLE alert_question (
    -- Number in the order of asking.
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sequence BIGINT NOT NULL REFERENCES alert_sign_up (sequence),
    event BIGINT NOT NULL REFERENCES custody_event (number),
    doubt TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    -- Whether it is the same person.
    same BOOLEAN,
    UNIQUE (sequence, event),
    CHECK ((answered_at IS NULL) = (same IS NULL))
);

CREATE INDEX alert_question_open ON alert_question (number) WHERE answered_at IS NULL;

-- What staff said of a sign-up and a person: it holds for what comes after.
CREATE TABLE alert_person (
    sequence BIGINT NOT NULL REFERENCES alert_sign_up (sequence),
    mark BYTEA NOT NULL CHECK (octet_length(mark) = 32),
    same BOOLEAN NOT NULL,
    PRIMARY KEY (sequence, mark)
);
