-- The desk counts what waits for a person at every page.

CREATE INDEX alert_sign_up_unreadable ON alert_sign_up (sequence) WHERE state = 'unreadable';
