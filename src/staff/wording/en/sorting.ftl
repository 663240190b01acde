### Hoax sorting: the score of an intake and its reasons, quarantine, clusters, closing as a hoax.

sorting = Hoax check
    .body = A score from 0 to 100 by rules that anybody at the desk can read. It hides nothing for good and closes nothing: people do.
    .score = Score
    .reasons = Why
    .no-reasons = No rule holds. Nothing speaks for a hoax.
    .quarantine = In quarantine
    .in-sight = In the queue

sorting-score = { $score } of 100
sorting-points = { $points } points

hoax-rules = How the score is made
hoax-rules-limits = From { $from } points on an intake waits in quarantine, and from { $danger } where the person says that they are not safe now. Of a hundred there, { $back } come back for a second look. From { $alone } points on one person may close it as a hoax; below that it takes two.

hoax-some-alike = A few other intakes say almost the same, in almost the same words.
hoax-many-alike = Many other intakes say almost the same, in almost the same words.
hoax-flood-alike = A hundred other intakes or more say almost the same, in almost the same words.
hoax-like-a-hoax = People closed another intake as a hoax that says almost the same.
hoax-known-line = It holds a line that is known from hoaxes. A person in need can write it too.
hoax-nonsense = It holds one letter over and over, or a walk along the keys, and no words.
hoax-filled-fast = All of it was answered faster than it can be read. Someone who has help, or who answers a second time, is fast too.
hoax-one-source = Many came from the same place at about the same time. A library or a shelter is one place too.
hoax-office-kiosk = A kiosk of the office signed for it: somebody came to the office.
hoax-wrote-back = The person came back with their receipt and wrote.

quarantine = Quarantine
    .body = What scored high waits here. Nothing is deleted. Everything here can be found by its reference, and a share comes back to the queue each day for a second look.
    .empty = Nothing is in quarantine.
    .second-look = Back for a second look
    .release = Put it back into the queue
    .released = It is back in the queue.

alike = Alike
cluster = Intakes that say almost the same
    .body = Read a few of them before you close them together. You can undo it.
    .undo = Undo
    .empty = No two open intakes say almost the same.
clusters-count = { $count ->
    [0] No cluster.
    [one] 1 cluster.
   *[other] { $count } clusters, the largest first.
 }
cluster-score = Scores from { $lowest } to { $highest } of 100.
cluster-quarantined = { $count ->
    [0] None of them is in quarantine.
    [one] 1 of them is in quarantine.
   *[other] { $count } of them are in quarantine.
 }
cluster-in-danger = { $count ->
    [one] 1 of them says that the person is not safe now.
   *[other] { $count } of them say that the person is not safe now.
 }
cluster-suspected = { $count ->
    [one] 1 of them waits for a second person to agree.
   *[other] { $count } of them wait for a second person to agree.
 }
cluster-close = { $count ->
    [one] Close it
   *[other] Close all { $count }
 }

bulk-closed = { $count ->
    [one] 1 intake is closed.
   *[other] { $count } intakes are closed.
 }
bulk-suspected = { $count ->
    [one] 1 intake waits for a second person, since the rules are not sure.
   *[other] { $count } intakes wait for a second person, since the rules are not sure.
 }
bulk-left = { $count ->
    [one] 1 intake stays as it is: closed before, somebody else’s, or to be read by itself.
   *[other] { $count } intakes stay as they are: closed before, somebody else’s, or to be read one by one.
 }
bulk-undone = { $count ->
    [one] 1 intake stands as before again.
   *[other] { $count } intakes stand as before again.
 }
bulk-undone-at = Undone { $moment }
bulk-undo = Undo change { $number }
bulk-table = What was done to many at once
    .at = When
    .who = Who
    .outcome = Closed as
    .count = How many
    .undo = Undo

cluster-count = { $count ->
    [one] 1 intake says this.
   *[other] { $count } intakes say almost the same.
 }
cluster-closed = { $count ->
    [one] 1 intake was closed as a hoax.
   *[other] { $count } intakes were closed as hoaxes.
 }

close-hoax-by = { $name } takes this for a hoax.
close-hoax = Close as a hoax
    .second = Second person needed
    .one = The rules are sure. One person is enough to close this as a hoax.
    .two = The rules are not sure. It takes two people to close this as a hoax.
    .waiting = One person takes this for a hoax. A second person must read it and agree.
    .same = You have already said that this is a hoax. A second person must agree.
    .agree = I have read it and agree
    .disagree = I have read it and do not agree
    .closed = It was closed as a hoax.
