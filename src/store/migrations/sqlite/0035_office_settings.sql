-- Settings of the office that were saved at the desk: each version as a whole, in the form of the
-- settings file. The last one counts. It is all public: visitors read it.

CREATE TABLE office_settings (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    account INTEGER NOT NULL REFERENCES staff_account (id),
    document TEXT NOT NULL
) STRICT;
