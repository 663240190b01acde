-- Referrals are lines of the timeline; here stands only since when one waits for what comes of it.

ALTER TABLE case_standing ADD COLUMN referred_at BIGINT;

-- Figures read them past all other lines.
CREATE INDEX case_event_referral ON case_event (number) WHERE kind IN ('referred', 'referral_ended');
