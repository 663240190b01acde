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

retention-keep-days = { $count ->
    [0] Not kept after it is closed.
    [one] Kept for 1 day.
   *[other] Kept for { $count } days.
 }
retention-due = Due since { $date }
retention-next = Next on { $date }

legal-hold = Legal hold
    .body = While a hold stands, nothing of this case is erased.
    .reason = Reason
    .set = Set a hold
    .lift = Lift the hold
    .set-done = The hold is set.
    .lifted = The hold is lifted. The case is erased when its period is over.
