### The person who caused harm.

section-person-who-harmed = The person who harmed

relationship = Who was the person who harmed { $person ->
    [self] you
    [minor] the child
   *[other] them
 }?
    .hint = Their relation to { $person ->
        [self] you
        [minor] the child
       *[other] the person harmed
     } is enough. We do not ask their name here.
    .why = Safety plans depend on how near that person is. We will never contact them.
    .short = Relation to the person who harmed
    .spouse = Husband or wife, now or before
    .partner = Boyfriend, girlfriend or partner, now or before
    .parent = Parent
    .child = Son or daughter
    .sibling = Brother or sister
    .other-family = Other family
    .caregiver = Caregiver
    .employer = Employer
    .employee = Employee
    .friend = Friend
    .neighbor = Neighbor
    .acquaintance = Someone I know a little
    .otherwise-known = Known in another way
    .stranger = A stranger
    .more-than-one = More than one person
    .unknown = I do not know who it was

fear-of-retaliation = Are you afraid that this person may hurt you or someone close to you?
    .hint = Also if they might do it because you asked for help.
    .why = We read requests from people in fear first.
    .short = Afraid of being hurt again
