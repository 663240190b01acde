-- Passkeys of staff: public keys, and what their owners call them.

CREATE TABLE staff_passkey (
    -- AUTOINCREMENT: a number is never given twice.
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES staff_account (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    credential BLOB NOT NULL UNIQUE,
    -- JSON. The private half never leaves what made it.
    public_key TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE INDEX staff_passkey_account ON staff_passkey (account);
