### What help is wanted.

section-help = The help you want

help = What would help { $person ->
    [self] you
   *[other] you or them
 }?
    .hint = Choose all that you want. You can change your mind later.
    .why = So that the right person calls on your request first.
    .short = Help wanted
    .talk-to-someone = Someone to talk to
    .safety = Help to stay safe, such as a protection order
    .explain-process = Someone to explain what happens next
    .custody-alerts = Alerts when a person in custody is moved or let go
    .custody-history = What can be known about a person’s case
    .counseling = Counseling or a support group
    .shelter = A safe place to stay
    .money = Help with costs, such as medical bills or lost pay
    .legal = A lawyer
    .impact-statement = Help to write how the crime affected { $person ->
        [self] me
       *[other] us
     }
    .something-else = Something else
    .error-missing = Choose at least one kind of help. “Something else” is fine.
