-- What the notifier derives its marks, seals, links, codes and the pepper of PINs from, sealed to its
-- key and to the escrow, so that neither a new key nor a lost one breaks what was kept by it.

CREATE TABLE notifier_secret (
    single BIGINT PRIMARY KEY CHECK (single = 1),
    envelope BYTEA NOT NULL
);

-- What is unreadable is tried again at each start, by the reason.
CREATE INDEX alert_sign_up_fault ON alert_sign_up (fault, sequence) WHERE fault IS NOT NULL;
