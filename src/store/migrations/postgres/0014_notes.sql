-- Notes are read in the order in which they were written, past all that is none.

CREATE INDEX case_event_note ON case_event (number) WHERE note IS NOT NULL;
