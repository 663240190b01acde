-- Which cases somebody is there for, the officer of a case, what the office's own rules did, and who can
-- be asked at a place.

-- Their region, by USPS codes, and what they speak, by BCP 47 tags, parted by spaces.
ALTER TABLE staff_account ADD COLUMN states TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN languages TEXT NOT NULL DEFAULT '';
-- So many open cases are enough.
ALTER TABLE staff_account ADD COLUMN most_cases INTEGER NOT NULL DEFAULT 40 CHECK (most_cases > 0);
ALTER TABLE staff_account ADD COLUMN away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1));

-- Who answers the questions on the process.
ALTER TABLE case_standing ADD COLUMN officer INTEGER REFERENCES staff_account (id);

-- What the office's own rules do has no account. The table is made anew: a column cannot be changed.
CREATE TABLE case_event_anew (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL REFERENCES intake_case (sequence),
    at INTEGER NOT NULL,
    account INTEGER REFERENCES staff_account (id),
    kind TEXT NOT NULL,
    -- A code: a disposition, how a contact went, a task, why somebody was chosen.
    detail TEXT,
    -- Whom it was given to.
    recipient INTEGER REFERENCES staff_account (id),
    -- Names the note among all of them; the seal is bound to it.
    note_id BLOB CHECK (length(note_id) = 16),
    -- Sealed to the office and the escrow.
    note BLOB,
    CHECK ((note IS NULL) = (note_id IS NULL))
) STRICT;
INSERT INTO case_event_anew SELECT number, sequence, at, account, kind, detail, recipient, note_id, note
    FROM case_event;
DROP TABLE case_event;
ALTER TABLE case_event_anew RENAME TO case_event;
CREATE INDEX case_event_by_case ON case_event (sequence, number);
CREATE INDEX case_event_note ON case_event (number) WHERE note IS NOT NULL;

CREATE TABLE local_contact (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    -- USPS code.
    state TEXT NOT NULL,
    -- None for the whole state.
    county TEXT,
    name TEXT NOT NULL,
    telephone TEXT,
    email TEXT,
    notes TEXT
) STRICT;
