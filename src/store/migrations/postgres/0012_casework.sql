-- How each case stands, and what was done about it. What staff wrote is sealed.

CREATE TABLE case_standing (
    sequence BIGINT PRIMARY KEY REFERENCES intake_case (sequence),
    state TEXT NOT NULL
        CHECK (state IN ('new', 'claimed', 'waiting_for_visitor', 'quarantined', 'closed')),
    disposition TEXT,
    assignee BIGINT REFERENCES staff_account (id),
    -- Goes up with every change.
    version BIGINT NOT NULL,
    -- Since when it is in its state.
    since BIGINT NOT NULL,
    -- Tasks that were done, parted by spaces.
    finished TEXT NOT NULL,
    CHECK ((state = 'closed') = (disposition IS NOT NULL))
);

CREATE TABLE case_event (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sequence BIGINT NOT NULL REFERENCES intake_case (sequence),
    at BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES staff_account (id),
    kind TEXT NOT NULL,
    -- A code: a disposition, how a contact went, a task.
    detail TEXT,
    -- Whom it was given to.
    recipient BIGINT REFERENCES staff_account (id),
    -- Names the note among all of them; the seal is bound to it.
    note_id BYTEA CHECK (octet_length(note_id) = 16),
    -- Sealed to the office and the escrow.
    note BYTEA,
    CHECK ((note IS NULL) = (note_id IS NULL))
);

CREATE INDEX case_event_by_case ON case_event (sequence, number);
