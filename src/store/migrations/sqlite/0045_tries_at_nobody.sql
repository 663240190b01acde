-- Whoever tries a PIN at a link or a code that leads nowhere makes the database write as much as whoever
-- tries one at a sign-up: no clock tells one from the other. One row for all of them.

CREATE TABLE alert_try_at_nobody (
    sequence INTEGER PRIMARY KEY CHECK (sequence = 0),
    wrong_pins INTEGER NOT NULL,
    wrong_since INTEGER NOT NULL
) STRICT;
