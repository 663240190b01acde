-- Whose record is protected, whatever marks a source gives of them (domain::custody::matching).

-- The number, and the names with the date of birth. What was told before this has neither, and counts as
-- if it gave none.
ALTER TABLE custody_event ADD COLUMN number_mark BYTEA CHECK (octet_length(number_mark) = 32);
ALTER TABLE custody_event ADD COLUMN birth_mark BYTEA CHECK (octet_length(birth_mark) = 32);
-- Whether it is about a protected person for certain.
ALTER TABLE custody_event ADD COLUMN protected BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE custody_event SET protected = TRUE WHERE person_mark IN (SELECT mark FROM custody_protected);

CREATE INDEX custody_event_birth ON custody_event (birth_mark) WHERE birth_mark IS NOT NULL;
CREATE INDEX custody_event_protected ON custody_event (name_mark) WHERE protected;

-- Events that nobody is told of: those of protected people, and those of people whose names a protected
-- person has, as long as neither their numbers nor their dates of birth set the two apart.
CREATE VIEW custody_withheld AS
SELECT event.number, event.person_mark
FROM custody_event AS event
WHERE event.protected
   OR EXISTS (
       SELECT 1
       FROM custody_event AS told
       JOIN custody_event AS known ON known.name_mark = told.name_mark AND known.protected
       WHERE told.person_mark = event.person_mark
         AND (told.number_mark IS NULL OR known.number_mark IS NULL)
         AND (NOT EXISTS (
                  SELECT 1 FROM custody_event AS dated
                  WHERE dated.name_mark = told.name_mark AND dated.person_mark = told.person_mark
                    AND dated.birth_mark IS NOT NULL)
              OR NOT EXISTS (
                  SELECT 1 FROM custody_event AS dated
                  WHERE dated.name_mark = known.name_mark AND dated.person_mark = known.person_mark
                    AND dated.birth_mark IS NOT NULL)));
