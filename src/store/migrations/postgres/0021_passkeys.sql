-- Passkeys of staff: public keys, and what their owners call them.

CREATE TABLE staff_passkey (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account BIGINT NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    credential BYTEA NOT NULL UNIQUE,
    -- JSON. The private half never leaves what made it.
    public_key TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX staff_passkey_account ON staff_passkey (account);
