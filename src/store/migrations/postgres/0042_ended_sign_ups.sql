-- Sign-ups that are over keep no address and no notice, and go with their case.

-- What belongs to a sign-up is found by it, whatever its state.
DROP INDEX alert_outbox_of;
CREATE INDEX alert_outbox_of ON alert_outbox (sequence, contact);
CREATE INDEX alert_link_of ON alert_link (sequence);

-- What was over before this.
UPDATE alert_contact SET sealed = ''::bytea
WHERE sequence IN (SELECT sequence FROM alert_sign_up WHERE state IN ('cancelled', 'expired'));
UPDATE alert_contact SET code = NULL
WHERE sequence IN (SELECT sequence FROM alert_sign_up WHERE state = 'expired');
UPDATE alert_sign_up SET pin = NULL WHERE state = 'expired';
UPDATE submission_part SET envelope = ''::bytea
WHERE part = 2
  AND sequence IN (SELECT sequence FROM alert_sign_up WHERE state IN ('cancelled', 'expired'));

-- The desk counts what waits for a person at every page.
CREATE INDEX alert_sign_up_hand_off ON alert_sign_up (sequence) WHERE hand_off = 1;
