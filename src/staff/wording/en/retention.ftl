### How long things are kept, and what is erased next.

retention = Retention
    .body = This is what will be erased, before it is. What is on legal hold stays.
    .due = Will be erased
    .held = On legal hold
    .nothing = Nothing is due to be erased.
    .without-period = These closed cases have no period. They are kept until an administrator gives their outcome one.
    .proof = Erased, and looked for afterwards

retention-misdirected = A tip that came to the wrong place: what it says about a person is not kept.
retention-hoax = A hoax, or a comment that asks for nothing.
retention-information = Information was given, or the person could not be reached.
retention-services = Services were given.
retention-records = It holds an answer about records, or may be part of a matter of safety.
retention-draft = A draft that nobody came back to.
retention-receipt = The receipt of a case that was erased.
retention-unopened = It could not be filed, and nobody came back to it.

retention-waits = It was kept longer until lately, and waits for the days in which that can come back.
retention-grace = { $count ->
    [one] A period that becomes shorter erases nothing on the day of the change and the day after, so that it can be made longer again.
   *[other] A period that becomes shorter erases nothing on the day of the change and { $count } days after, so that it can be made longer again.
 }
retention-keep-days = { $count ->
    [0] Not kept after it is closed.
    [one] Kept for 1 day.
   *[other] Kept for { $count } days.
 }
retention-due-count = { $count ->
    [0] Nothing is due to be erased.
    [one] 1 case is due. The next round erases it.
   *[other] { $count } cases are due. The next round erases them.
 }
retention-erased = { $count ->
    [0] Nothing was erased so far.
    [one] 1 case was erased so far.
   *[other] { $count } cases were erased so far.
 }
retention-last = The last one: { $moment }.
retention-done = { $count ->
    [0] Nothing was due.
    [one] 1 case is erased.
   *[other] { $count } cases are erased.
 }
retention-list-due = Will be erased
retention-list-soon = Will be due within 30 days
retention-list-held = On legal hold
retention-periods = How long cases are kept
retention-table = Cases
    .reference = Reference
    .due = Due
    .reason = Why
    .kept = Kept
retention-run = Erase what is due
    .open = Erase what is due now
    .body = What is erased cannot be brought back. Counts stay, and backups hold it until they are replaced.
    .submit = Erase it
    .cancel = Do not erase
    .later = Whether it is gone from every file is looked for in the next round.
retention-next = Next on { $date }

legal-hold = Legal hold
    .body = While a hold stands, nothing of this case is erased.
    .reason = Reason
    .set = Set a hold
    .lift = Lift the hold
    .set-done = The hold is set.
    .lifted = The hold is lifted. The case is erased when its period is over.
