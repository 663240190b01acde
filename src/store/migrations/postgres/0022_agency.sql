-- Accounts of people whom the agency's own sign-in vouches for. Such an account has no password: its
-- `password_hash` is empty.

CREATE TABLE staff_agency_identity (
    -- SHA-256 of who they are there: issuer and subject.
    identity BYTEA PRIMARY KEY CHECK (octet_length(identity) = 32),
    account BIGINT NOT NULL UNIQUE REFERENCES staff_account (id) ON DELETE CASCADE
);
