-- What the database user of a gate may do, and no more: run by the owner of the tables, again after
-- each new version. `intake database grants NAME` prints it with the user's name filled in.
--
-- It may put submissions down and cannot read one back: no column of `submission_part` is granted, and
-- nothing at all of staff, audit, sign-ups and alerts, and of cases only which were erased. What it must
-- read is named column by column, with the reason. Whoever takes a gate over can therefore still learn
-- ids and times of submissions and which of them were erased, take sealed drafts and replies, which only
-- their receipts open, and learn to which submission a reply belongs, erase drafts, spend challenges and
-- enrol kiosks; and can send, as anybody can.

GRANT USAGE ON SCHEMA public TO {gate};
REVOKE CREATE ON SCHEMA public FROM PUBLIC, {gate};
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {gate};

-- Whether the tables are those of its version.
GRANT SELECT ON _sqlx_migrations TO {gate};

-- Whether the same bytes, or other bytes of the same id, came before.
GRANT INSERT ON submission, submission_part TO {gate};
GRANT SELECT (sequence, id, digest, received_at, conflicting) ON submission TO {gate};

-- What all gates authenticate challenges with, and which were spent. UPDATE is what locking a row takes.
GRANT SELECT, INSERT ON challenge_secret TO {gate};
GRANT SELECT, INSERT, DELETE, UPDATE (expires_at) ON spent_challenge TO {gate};

-- What the holder of a receipt gets and leaves. Messages are put down and not read back; under a case that
-- was erased none is taken, for nobody would read it.
GRANT SELECT (lookup, sequence, state) ON receipt TO {gate};
GRANT SELECT (sequence) ON erased_case TO {gate};
GRANT SELECT (number, lookup, id, sent_at, seen_at, sealed), UPDATE (seen_at)
    ON office_reply TO {gate};
GRANT INSERT, SELECT (number, lookup, id, digest, received_at) ON visitor_message TO {gate};

-- What visitors set aside comes back to them, and goes when its time is over.
GRANT SELECT, INSERT, DELETE ON draft TO {gate};
GRANT SELECT, INSERT, DELETE, UPDATE (sealed, bytes) ON handoff TO {gate};

-- Which kiosk signed, who becomes one, and what each says of itself.
GRANT SELECT, INSERT ON kiosk TO {gate};
GRANT SELECT, DELETE ON kiosk_code TO {gate};
GRANT SELECT, INSERT, UPDATE ON kiosk_heartbeat TO {gate};

-- Counts to which it adds.
GRANT SELECT, INSERT, UPDATE ON ended_visit TO {gate};

-- What the office published.
GRANT SELECT ON office_manifest, published_key TO {gate};

-- Which sites may frame the questionnaire, as it was saved at the desk.
GRANT SELECT (number, document) ON office_settings TO {gate};
