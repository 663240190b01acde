-- Everything that happened at the desk, each line with the digest of the one before. No answer, no
-- name of a visitor, no text that anybody typed.

CREATE TABLE audit_entry (
    -- From 1 on, and none is missing.
    sequence BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    -- Which account; none where nobody was signed in. No reference: the line outlives the account.
    actor BIGINT,
    action TEXT NOT NULL,
    -- An id; empty where it was done to nothing in particular.
    subject TEXT NOT NULL,
    digest BYTEA NOT NULL CHECK (octet_length(digest) = 32)
);

CREATE INDEX audit_by_actor ON audit_entry (actor, sequence);
CREATE INDEX audit_by_action ON audit_entry (action, sequence);
CREATE INDEX audit_by_subject ON audit_entry (subject, sequence);

-- Not even our own mistakes change what was written.
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was written down stays';
END
$$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();
