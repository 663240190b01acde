-- What staff prove by that it is them, beside their password, and how far a session has come.

CREATE TABLE staff_second_factor (
    account BIGINT PRIMARY KEY REFERENCES staff_account (id) ON DELETE CASCADE,
    -- The secret that a telephone shares with the office, sealed to the office and the escrow.
    sealed BYTEA NOT NULL,
    proposed_at BIGINT NOT NULL,
    -- When its owner gave a code of it. Until then it does not count.
    confirmed_at BIGINT,
    -- The step (RFC 6238) of the last code that was taken.
    last_step BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE staff_recovery_code (
    account BIGINT NOT NULL REFERENCES staff_second_factor (account) ON DELETE CASCADE,
    digest BYTEA NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (account, digest)
);

-- When whoever it belongs to last proved that it is them.
ALTER TABLE staff_session ADD COLUMN proven_at BIGINT NOT NULL DEFAULT 0;
-- What they still have to do before they are signed in.
ALTER TABLE staff_session ADD COLUMN owed TEXT CHECK (owed IN ('code', 'second_factor'));
