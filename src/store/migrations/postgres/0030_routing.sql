-- Which cases somebody is there for, the officer of a case, what the office's own rules did, and who can
-- be asked at a place.

-- Their region, by USPS codes, and what they speak, by BCP 47 tags, parted by spaces.
ALTER TABLE staff_account ADD COLUMN states TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_account ADD COLUMN languages TEXT NOT NULL DEFAULT '';
-- So many open cases are enough.
ALTER TABLE staff_account ADD COLUMN most_cases BIGINT NOT NULL DEFAULT 40 CHECK (most_cases > 0);
ALTER TABLE staff_account ADD COLUMN away BOOLEAN NOT NULL DEFAULT FALSE;

-- Who answers the questions on the process.
ALTER TABLE case_standing ADD COLUMN officer BIGINT REFERENCES staff_account (id);

-- What the office's own rules do has no account.
ALTER TABLE case_event ALTER COLUMN account DROP NOT NULL;

CREATE TABLE local_contact (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- USPS code.
    state TEXT NOT NULL,
    -- None for the whole state.
    county TEXT,
    name TEXT NOT NULL,
    telephone TEXT,
    email TEXT,
    notes TEXT
);
