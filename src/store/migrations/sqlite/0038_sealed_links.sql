-- Why two cases are linked is sealed with the line that says so, as notes are. Which case a line is about
-- too stands beside it as a number, and goes when either of them is erased.

ALTER TABLE case_link DROP COLUMN kind;
ALTER TABLE case_event ADD COLUMN other INTEGER REFERENCES intake_case (sequence);
CREATE INDEX case_event_other ON case_event (other) WHERE other IS NOT NULL;
-- What lines said of it in the clear.
UPDATE case_event SET detail = NULL
WHERE kind IN ('linked', 'unlinked', 'merged', 'took_in', 'unmerged', 'gave_back');
