-- For how many days what is erased by itself is kept, each time that this became another number, from when
-- on. What was saved at the desk has its time, a settings file and what comes with the program have none:
-- here is when each was first seen to count. A period that became shorter is held back by it.

CREATE TABLE retention_period (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- The code of a disposition, or `receipts`.
    kept TEXT NOT NULL,
    -- Up to 200 years, which every calendar here can count.
    keep_days BIGINT NOT NULL CHECK (keep_days BETWEEN 0 AND 73000),
    since BIGINT NOT NULL
);
