### The work on a case.

case = Case
    .nobody = Nobody has it.
    .kept = Kept.
    .changed-by-others = Somebody else changed this case. It is shown as it is now; what you typed is still here.
    .task-done = Done
    .choose-disposition = Choose what the case came to.
    .choose-colleague = Choose who gets the case.
    .choose-contact = Choose how you tried, and what came of it.
    .write-a-note = Write a note first.
case-assignee = { $name } has it.
case-officer = { $name } answers the questions on the process.
case-present = Also open with: { $names }
case-due = by { $moment }
case-task-done = Done: { $task }

case-act = What can be done
    .claim = Claim
    .take-questions = Take the questions for an officer
    .wait = Wait for the visitor
    .resume = Go on
    .release = Release
    .quarantine = Quarantine
    .reopen = Reopen

case-choose = Choose

case-close = Close the case
    .submit = Close it
case-disposition = What it came to
close-for-good = Erase this intake for good?
    .body = A tip that came to the wrong place is not kept. What the visitor sent, all messages and all notes are erased now, and nobody can bring them back. What was merged into it goes too.
    .told = The visitor is told kindly that this office takes no tips.
    .keep = Keep the case
    .submit = Erase it for good

case-give = Hand over or assign
    .submit = Give the case
case-colleague = To whom
case-give-note = What they should know

case-note = Note for the office
    .submit = Keep the note

case-contact = Record a contact attempt
    .submit = Keep the attempt
case-contact-way = How you tried
case-contact-outcome = What came of it
contact-way = How
    .call = Call
    .text = Text message
    .email = Email
    .mail = Letter
    .in-person = In person
contact-outcome = What came of it
    .reached = They were reached
    .no-answer = No answer
    .left-message = Left a message
    .somebody-else = Somebody else answered
    .wrong = Wrong number or address
    .asked-to-stop = They asked to stop

links = Related cases
    .merged-into = This is a duplicate. It goes on in
    .merged = Merged into this one:
    .alike = Says almost the same:
    .choose = Choose
    .unlink = Unlink
    .unmerge = Undo the merging
    .form = Link or merge
    .submit = Link them
    .merge = Merge this case into it
    .merge-body = Merging closes this case as a duplicate. Its messages and notes stay, the other case shows them, and anybody who works on cases can undo it until it is erased.
    .give-reference = Give the reference of the other case first.
links-reference = Reference of the other case
links-kind = What they have to do with each other
links-choose = Choose { $reference }
links-unlink = Unlink { $reference }
links-unread = { $count ->
    [one] 1 new message
   *[other] { $count } new messages
 }
link-kind = Why they are linked
    .same-person = The same person
    .same-matter = The same matter
    .about-each-other = Each says that the other caused harm

case-export = Save all of the case (JSON)
    .print = Print the case, or save it as PDF

timeline = History of the case
    .visitor = The visitor
    .other-case = another case
timeline-received = The intake arrived.
timeline-visitor-wrote = The visitor wrote.
timeline-office-wrote = { $name } wrote to the visitor.
timeline-claimed = { $name } claimed the case.
timeline-assigned = { $name } assigned the case
timeline-handed-over = { $name } handed the case over
timeline-released = { $name } released the case.
timeline-waits = { $name } set the case to wait for the visitor.
timeline-resumed = { $name } went on with the case.
timeline-resumed-by-rules = The visitor wrote, so the case goes on.
timeline-quarantined = { $name } quarantined the case.
timeline-suspected = { $name } takes it for a hoax. A second person must agree.
timeline-held = { $name } put a legal hold on the case.
timeline-let-go = { $name } took the legal hold away.
timeline-closed = { $name } closed the case:
timeline-reopened = { $name } reopened the case.
timeline-noted = { $name } wrote a note.
timeline-contacted = { $name } tried to reach the person.
timeline-task-finished = { $name } finished a task:
timeline-routed = { $name } took up the proposal:
timeline-routed-by-rules = The office’s rules gave the case:
timeline-officer-asked = { $name } gave the questions to an officer:
timeline-officer-asked-by-rules = The office’s rules gave the questions to an officer:
timeline-consent-overridden = { $name } refers the person without their consent, for this reason:
timeline-referred = { $name } referred the person.
timeline-referral-ended = { $name } wrote down what came of a referral:
timeline-history-opened = { $name } opened a request for history.
timeline-history-answered = { $name } answered the request for history.
timeline-history-sent = { $name } sent the answer about history.
timeline-history-told = { $name } told the person the answer about history.
timeline-unmask-asked = { $name } asked to see a locked answer.
timeline-unmask-agreed = { $name } agreed that a colleague sees a locked answer.
timeline-unmask-refused = { $name } did not agree that a colleague sees a locked answer.
timeline-linked = { $name } linked the case with
timeline-unlinked = { $name } took the link away with
timeline-merged = { $name } merged the case into
timeline-took-in = { $name } merged another intake into this case:
timeline-unmerged = { $name } took the case apart again from
timeline-gave-back = { $name } took this intake out again:
timeline-from-merged = From the merged intake { $reference }
timeline-to = to { $name }.
