-- Hoaxes: what speaks for one, who said so, and what was done to many at once.

-- Where a submission came from, as a number that only the gate that took it could make, and that it
-- has forgotten how to make since; none for a kiosk.
ALTER TABLE submission ADD COLUMN origin BIGINT;

-- Who said first that it is a hoax, as long as a second person has to agree.
ALTER TABLE case_standing ADD COLUMN hoax_by BIGINT REFERENCES staff_account (id);
-- Whether it is kept whatever its period says.
ALTER TABLE case_standing ADD COLUMN on_hold BOOLEAN NOT NULL DEFAULT FALSE;

-- What came back from quarantine by chance, so that somebody looks at what the rules hide.
CREATE TABLE second_look (
    sequence BIGINT PRIMARY KEY REFERENCES intake_case (sequence),
    drawn_at BIGINT NOT NULL,
    -- The version that the case had. Once it has another one, somebody looked.
    version BIGINT NOT NULL
);

CREATE INDEX second_look_by_time ON second_look (drawn_at);

CREATE TABLE bulk_change (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES staff_account (id),
    disposition TEXT NOT NULL,
    undone_at BIGINT
);

CREATE TABLE bulk_case (
    change BIGINT NOT NULL REFERENCES bulk_change (number),
    sequence BIGINT NOT NULL REFERENCES intake_case (sequence),
    -- The version that the change gave it.
    version BIGINT NOT NULL,
    -- How it stood before.
    state TEXT NOT NULL,
    disposition TEXT,
    assignee BIGINT REFERENCES staff_account (id),
    since BIGINT NOT NULL,
    finished TEXT NOT NULL,
    hoax_by BIGINT REFERENCES staff_account (id),
    PRIMARY KEY (change, sequence)
);

-- What is left of a case whose answers, notes and messages were erased: codes, to be counted.
CREATE TABLE erased_case (
    sequence BIGINT PRIMARY KEY REFERENCES intake_case (sequence),
    erased_at BIGINT NOT NULL,
    -- The key of the sentence that says why.
    reason TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    disposition TEXT NOT NULL,
    -- Options of `help`, parted by spaces.
    needs TEXT NOT NULL,
    place TEXT,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Whole hours until the first answer.
    waited_hours BIGINT,
    -- Since when nothing of it is in the database's files any more.
    proven_at BIGINT
);
