### Tasks and by when they are due.

deadlines = Due
    .empty = Nothing is due.
    .task = Task
    .by = By
    .late = Late

deadline-first-contact = Contact the person for the first time, in a safe way
deadline-claim = Somebody claims it
deadline-sign-up-elsewhere = See that the person is signed up for alerts at the other service
deadline-officer-answer = Answer the questions on the process
deadline-ask-again = Ask the person again, or close it
deadline-second-person = A second person looks at it
deadline-history-answer = Answer what may be told of the history
deadline-referral-outcome = Ask what came of the referral

deadline-by = Due { $moment }
deadline-late = Late since { $moment }
deadline-count = { $count ->
    [one] 1 task is due.
   *[other] { $count } tasks are due.
 }
