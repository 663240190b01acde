-- A request for history is lines of the timeline; here stands only since when one waits for an answer.

ALTER TABLE case_standing ADD COLUMN history_at INTEGER;
