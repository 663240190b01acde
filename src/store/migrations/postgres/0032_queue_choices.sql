-- Columns and views of the queue that somebody chose, as JSON that the desk writes and reads.

ALTER TABLE staff_account ADD COLUMN queue_choices TEXT;
