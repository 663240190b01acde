-- What each account is there for, and whether it may still sign in. Whoever was there before runs
-- the office.

ALTER TABLE staff_account ADD COLUMN role TEXT NOT NULL DEFAULT 'administrator'
    CHECK (role IN ('operator', 'specialist', 'officer', 'supervisor', 'auditor', 'administrator'));
-- Since when it may not sign in.
ALTER TABLE staff_account ADD COLUMN closed_at BIGINT;

-- What the account is to be.
ALTER TABLE staff_invitation ADD COLUMN role TEXT NOT NULL DEFAULT 'administrator'
    CHECK (role IN ('operator', 'specialist', 'officer', 'supervisor', 'auditor', 'administrator'));
