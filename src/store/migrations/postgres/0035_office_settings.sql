-- Settings of the office that were saved at the desk: each version as a whole, in the form of the
-- settings file. The last one counts. It is all public: visitors read it.

CREATE TABLE office_settings (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    account BIGINT NOT NULL REFERENCES staff_account (id),
    document TEXT NOT NULL
);
