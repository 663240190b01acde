### The queue, and the submissions that need a person.

queue = Queue
    .refresh = Refresh
    .empty = No intake has come in yet.

queue-count = { $count ->
    [one] 1 intake.
   *[other] { $count } intakes.
 }
queue-needs-person = { $count ->
    [one] 1 submission needs a person.
   *[other] { $count } submissions need a person.
 }

order = Order of the queue
    .newest = Newest
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

urgency = Urgency
    .not-safe-now = Not safe now
    .minor = Under 18
    .fears-retaliation = Fears more harm
    .unsure-if-safe = Not sure if safe

unopened = Needs a person
    .body = These submissions were received and are kept. The desk could not file them by itself.
    .empty = Nothing needs a person now.

unopened-table = Submissions that need a person, oldest first
    .reference = Reference
    .received = Received
    .reason = Why
    .remedy = What to do

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
