-- How each case stands, and what was done about it. What staff wrote is sealed.

CREATE TABLE case_standing (
    sequence INTEGER PRIMARY KEY REFERENCES intake_case (sequence),
    state TEXT NOT NULL
        CHECK (state IN ('new', 'claimed', 'waiting_for_visitor', 'quarantined', 'closed')),
    disposition TEXT,
    assignee INTEGER REFERENCES staff_account (id),
    -- Goes up with every change.
    version INTEGER NOT NULL,
    -- Since when it is in its state.
    since INTEGER NOT NULL,
    -- Tasks that were done, parted by spaces.
    finished TEXT NOT NULL,
    CHECK ((state = 'closed') = (disposition IS NOT NULL))
) STRICT;

CREATE TABLE case_event (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL REFERENCES intake_case (sequence),
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES staff_account (id),
    kind TEXT NOT NULL,
    -- A code: a disposition, how a contact went, a task.
    detail TEXT,
    -- Whom it was given to.
    recipient INTEGER REFERENCES staff_account (id),
    -- Names the note among all of them; the seal is bound to it.
    note_id BLOB CHECK (length(note_id) = 16),
    -- Sealed to the office and the escrow.
    note BLOB,
    CHECK ((note IS NULL) = (note_id IS NULL))
) STRICT;

CREATE INDEX case_event_by_case ON case_event (sequence, number);
