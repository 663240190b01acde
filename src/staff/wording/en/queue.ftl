### The queue, and the submissions that need a person.

queue = Queue
    .refresh = Refresh
    .empty = No intake is on this list.
    .keys = Keys
    .more = Show more
    .back = Back to the list
    .claimed = The case is yours now.
    .changed = The queue changed. What you read stays where it is.
    .show-changes = Show the changes
    .csv = Save this list as a spreadsheet (CSV), in codes and without names

queue-count = { $count ->
    [one] 1 intake.
   *[other] { $count } intakes.
 }
queue-needs-person = { $count ->
    [one] 1 submission needs a person.
   *[other] { $count } submissions need a person.
 }

queue-found = { $count ->
    [one] 1 intake found.
   *[other] { $count } intakes found.
 }

queue-list = Lists
    .open = All open
    .new = New
    .mine = Mine
    .waiting = Waiting for the visitor
    .messages = New messages
    .questions = For an officer
    .due = Due
    .quarantined = Quarantined
    .closed = Closed

queue-search = Search all intakes
    .narrowed = Search the intakes that the filters let through
    .hint = Name, number, reference, words
    .submit = Search

views = Saved views
view-save = Save this list as a view
view-name = Name of the view
    .hint = Only you see it. Use a place or a kind of work, not the name of a person who asked for help.
    .missing = Give the view a name.
    .long = Use 40 letters at most.
    .many = You have 24 views, which is the most. Remove one first.
    .submit = Save the view
view-saved = The view “{ $name }” is saved.
view-remove = Remove the view “{ $name }”
view-removed = The view “{ $name }” is removed.
columns = Columns beside the reference
columns-choose = Choose columns
    .submit = Show these columns
columns-chosen = The columns are as you chose them.

filters = Filter and sort
    .show = Show
    .clear = Clear
    .nobody = Nobody
filter-order = Order
filter-urgency = Urgency
filter-need = Help wanted
filter-place = State
filter-county = County
    .forgotten = No county is kept once the page is loaded anew. All counties are shown. Type it again to see it alone.
filter-channel = Where it was made
filter-language = Language
filter-assignee = Who has it
filter-age = Waiting for at least
    .days-1 = 1 day
    .days-3 = 3 days
    .days-7 = 7 days
    .days-30 = 30 days

shortcuts = Keys
    .next = Next case
    .previous = Case before
    .open = Open the case
    .claim = Claim the case
    .note = Write a note, on the page of a case
    .search = Search
    .help = Show these keys
    .close = Close

case-state = State
    .new = New
    .claimed = Claimed
    .waiting-for-visitor = Waiting for the visitor
    .quarantined = Quarantined
    .closed = Closed

order = Order of the queue
    .newest = Newest first
    .urgent = Most urgent
    .waiting = Waiting longest

queue-table = Intakes, one a row
    .reference = Reference
    .received = Received
    .urgency = Urgency
    .name = Name
    .help = Help wanted
    .state = State
    .no-name = Not given
    .standing = Case
    .assignee = Who has it
    .due = Due
    .late = Late:

urgency = Urgency
    .not-safe-now = Not safe now
    .minor = Under 18
    .fears-retaliation = Fears more harm
    .release-soon = Release may be near
    .unsure-if-safe = Not sure if safe

unopened = Needs a person
    .body = These submissions were received and are kept. The desk could not file them by itself.
    .empty = Nothing needs a person now.
    .on = Show the next ones
    .first = Show the oldest

unopened-table = Submissions that need a person, oldest first
    .reference = Reference
    .received = Received
    .reason = Why
    .remedy = What to do
    .actions = Actions

unopened-erase = Erase what could not be filed
    .open = Erase
    .body = What is erased cannot be brought back. A person who calls with this reference has to tell it again.
    .submit = Erase it
unopened-erase-which = Erase { $reference }
unopened-erase-reason = Why
    .junk = No person sent it.
    .told-again = The person told it again.
    .unreadable = It cannot be read, and nobody asks for it.
unopened-erased = { $reference } is erased.

unopened-unknown-key = It is sealed to a key that this desk does not hold.
    .remedy = Ask the administrator to add the older key of the office, or to open it with the escrow key.
unopened-broken-seal = The seal is broken: it was damaged or altered on its way.
    .remedy = It cannot be read. If the person calls and gives this reference, ask them to tell you again.
unopened-not-an-intake = It opened, and what is inside is not an intake.
    .remedy = Tell the administrator. It may come from a program other than our pages.
unopened-unknown-form-version = It was made with a version of the questionnaire that this desk does not know.
    .remedy = Ask the administrator to update the desk. It is filed by itself after that.
unopened-invalid-answers = It opened, and some answer is outside the rules of the questionnaire.
    .remedy = Tell the administrator. It may come from a program other than our pages.
unopened-conflicting = A second submission came under the same id with other content.
    .remedy = Both are kept. If the person calls and gives this reference, ask them which is right.
