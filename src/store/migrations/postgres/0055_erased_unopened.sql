-- What was erased of what the desk could not file: by itself once its period was over, or by somebody who
-- said why. Nothing else is left of it but its number, its digest and when it came.

CREATE TABLE erased_unopened (
    sequence BIGINT PRIMARY KEY REFERENCES submission (sequence),
    erased_at BIGINT NOT NULL,
    -- The code of the reason.
    reason TEXT NOT NULL,
    -- Whose doing it was; nobody's where the period was over.
    account BIGINT REFERENCES staff_account (id)
);
